import { randomBytes } from 'node:crypto';
import { redact } from '../../../tools/services/redact.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('[set-up] logs of the servers', () => {
  const head = `${encode({ alg: 'HS256' })}.${encode({ sub: 'customer' })}`;
  const token = `${head}.${randomBytes(32).toString('base64url')}`;

  it('hold no signed token, wherever it stands in the line', () => {
    const line = redact(`WARN "GET /rtc?access_token=${token}&auto_subscribe=1" {"token":"${token}"} Bearer ${token}`);
    expect(line).not.toContain(token);
    expect(line).not.toContain(token.slice(0, 30));
    expect(line).toContain('auto_subscribe=1');
  });

  it('hold no unsigned one either', () => {
    expect(redact(`rejected ${head}. here`)).toBe('rejected [token] here');
  });

  it('hold no secret given as a parameter', () => {
    expect(redact('POST /oauth?client_secret=abc&grant=1')).toBe('POST /oauth?client_secret=[secret]&grant=1');
  });

  it('are otherwise left alone', () => {
    const line = '2026-11-21 INFO listening on 127.0.0.1:7880, eyes open';
    expect(redact(line)).toBe(line);
  });
});
