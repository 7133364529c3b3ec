import { createSeal } from '../../../relay/adapters/crypto/seal.ts';
import { createSecrets } from '../../../relay/adapters/crypto/secrets.ts';
import { addressOf } from '../../../relay/http/address-of.ts';
import { fillCustomLink } from '../../../relay/domain/sessions/custom-link.ts';

const secrets = createSecrets('a secret of this relay, long enough');

describe('[A1] what is made from the relay’s secret', () => {
  test('is the same each time, and different for each session, issue and relay', () => {
    expect(secrets.key('s1', 1)).toEqual(secrets.key('s1', 1));
    const others = [
      secrets.key('s2', 1),
      secrets.key('s1', 2),
      createSecrets('another relay, with another secret').key('s1', 1),
    ];
    expect(new Set([secrets.key('s1', 1), ...others].map(({ key }) => key)).size).toBe(4);
    expect(new Set([secrets.key('s1', 1), ...others].map(({ link }) => link)).size).toBe(4);
  });

  test('keys use their whole alphabet evenly', () => {
    const counts = new Map<string, number>();
    const keys = Array.from({ length: 3000 }, (_, index) => secrets.key(`s${index}`, 1).key);
    for (const symbol of keys.join('')) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    expect(counts.size).toBe(30);
    for (const count of counts.values()) expect(Math.abs(count - 900)).toBeLessThan(180);
  });

  test('[K11] the two words are two words', () => {
    expect(secrets.phrase('s1')).toMatch(/^[a-z]+ [a-z]+$/);
  });

  test('a hash says nothing of the key', () => {
    const { key } = secrets.key('s1', 1);
    expect(secrets.hash(key)).not.toContain(key);
    expect(secrets.hash(key)).toHaveLength(43);
  });
});

describe('the seal', () => {
  const seal = createSeal('a secret of this relay, long enough');

  test('opens what it closed, and nothing that was changed or closed by another', () => {
    const closed = seal.close('refresh token');
    expect(seal.open(closed)).toBe('refresh token');
    expect(seal.close('refresh token')).not.toBe(closed);
    expect(() => seal.open(`${closed.slice(0, -2)}xx`)).toThrow();
    expect(() => createSeal('another relay, with another secret').open(closed)).toThrow();
  });
});

test('[attack 2] only the nearest trusted proxies are believed', () => {
  const forwarded = '6.6.6.6, 10.0.0.2';
  expect(addressOf('127.0.0.1', forwarded, 0)).toBe('127.0.0.1');
  expect(addressOf('127.0.0.1', forwarded, 1)).toBe('10.0.0.2');
  expect(addressOf('127.0.0.1', undefined, 1)).toBe('127.0.0.1');
});

test('[E10] an external key cannot change where the custom link leads', () => {
  expect(fillCustomLink('https://crm.example/case/{externalKey}?view=1', '../x?y=1#z')).toBe(
    'https://crm.example/case/..%2Fx%3Fy%3D1%23z?view=1',
  );
  expect(fillCustomLink(undefined, 'x')).toBeNull();
});
