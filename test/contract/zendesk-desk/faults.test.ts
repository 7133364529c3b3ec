import { startDesk, type DeskClient } from './desk-client.ts';

const TICKET = '/tickets/1042.json';
const NOTE = { ticket: { comment: { body: 'Transcript', public: false }, metadata: { casement: 'session-1' } } };

describe('faults of the stand-in', () => {
  let desk: DeskClient;

  beforeAll(async () => {
    desk = await startDesk();
    await desk.call('GET', TICKET);
  });

  beforeEach(async () => {
    await desk.send('POST', '/stand-in/reset');
  });

  afterAll(() => desk.close());

  const notes = async () => {
    const { body } = await desk.send('GET', '/stand-in/tickets/1042');
    return (JSON.stringify(body).match(/"Transcript","public":false,"audit_id"/g) ?? []).length;
  };

  it.each([
    ['unauthorized', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['unprocessable', 422],
    ['rate-limit', 429],
    ['server-error', 500],
    ['unavailable', 503],
  ])('[K2] %s hits the next request only and writes nothing', async (kind, status) => {
    await desk.fault({ kind, count: 1 });

    expect((await desk.call('PUT', TICKET, NOTE)).status).toBe(status);
    expect(await notes()).toBe(0);
    expect((await desk.call('PUT', TICKET, NOTE)).status).toBe(200);
    expect(await notes()).toBe(1);
  });

  it('[K2] a rate limit says when to come back', async () => {
    await desk.fault({ kind: 'rate-limit', count: 1, retryAfter: 7 });

    expect((await desk.call('GET', TICKET)).headers.get('retry-after')).toBe('7');
  });

  it('[K2] a lost answer leaves the note and cuts the connection', async () => {
    await desk.fault({ kind: 'lost-answer', count: 1 });

    await expect(desk.call('PUT', TICKET, NOTE)).rejects.toThrow();
    expect(await notes()).toBe(1);
    expect((await desk.call('GET', '/tickets/1042/audits.json')).text).toContain('"casement":"session-1"');
  });

  it('[K2] a refused connection leaves no note', async () => {
    await desk.fault({ kind: 'refused', count: 1 });

    await expect(desk.call('PUT', TICKET, NOTE)).rejects.toThrow();
    expect(await notes()).toBe(0);
  });

  it('[K2] a slow answer comes late, but comes', async () => {
    await desk.fault({ kind: 'slow', count: 1, delayMs: 200 });
    const start = performance.now();

    expect((await desk.call('GET', TICKET)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(190);
  });

  it('[K2] hits only the path it names, until it is switched off', async () => {
    await desk.fault({ kind: 'server-error', path: '/api/v2/tickets/1042' });

    expect((await desk.call('GET', '/tickets/1041.json')).status).toBe(200);
    for (let round = 0; round < 3; round++) expect((await desk.call('GET', TICKET)).status).toBe(500);
    await desk.fault({ kind: 'off' });
    expect((await desk.call('GET', TICKET)).status).toBe(200);
  });

  it('[K2] hits the sign-in too', async () => {
    await desk.fault({ kind: 'unavailable', count: 1, path: '/oauth' });

    expect((await desk.refresh()).status).toBe(503);
    expect((await desk.refresh()).status).toBe(200);
  });

  it('[K2] refuses a fault it does not know', async () => {
    expect(await desk.fault({ kind: 'flood' })).toMatchObject({ status: 400 });
  });

  it('[K2] records requests with answer and fault, without secrets', async () => {
    await desk.fault({ kind: 'conflict', count: 1 });
    await desk.call('PUT', TICKET, NOTE);
    await desk.refresh();
    const { body, text } = await desk.send('GET', '/stand-in/requests');

    expect(body.requests).toMatchObject([
      { method: 'PUT', path: '/api/v2/tickets/1042.json', by: 'token', status: 409, fault: 'conflict', body: NOTE },
      {
        method: 'POST',
        path: '/oauth/tokens',
        status: 200,
        body: { client_secret: '(hidden)', refresh_token: '(hidden)' },
      },
    ]);
    expect(text).not.toContain(desk.oauth.clientSecret);
    expect(text).not.toContain(desk.oauth.refreshToken);
    expect(text).not.toContain('Bearer');
  });
});
