import { readConfig } from '../../../relay/config.ts';

const whole = {
  PUBLIC_URL: 'https://relay.example',
  RELAY_SECRET: 'x'.repeat(32),
  TENANTS_FILE: 'tenants.json',
  MONGODB_URL: 'mongodb://127.0.0.1/casement',
  LIVEKIT_URL: 'http://127.0.0.1:7880',
  LIVEKIT_PUBLIC_URL: 'wss://media.example',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: 'y'.repeat(32),
};

describe('the configuration', () => {
  test('has a default for everything but addresses and secrets, and is frozen', () => {
    const config = readConfig(whole);
    expect(config).toMatchObject({ PORT: 8080, KEY_GUESSES_PER_MINUTE: 6, LOG_LEVEL: 'info' });
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('a co-browse process needs the relay that it follows', () => {
    const apart = { ...whole, RELAY_ROLE: 'cobrowse' };
    expect(() => readConfig(apart)).toThrow('RELAY_FEED_URL');
    expect(readConfig({ ...apart, RELAY_FEED_URL: 'http://relay:8080' }).RELAY_ROLE).toBe('cobrowse');
    expect(readConfig(whole).RELAY_ROLE).toBe('all');
    expect(() => readConfig({ ...whole, RELAY_ROLE: 'both' })).toThrow('RELAY_ROLE');
  });

  test('names all problems at once, by variable and never by value', () => {
    const secret = 'too-short-secret';
    const wrong = {
      ...whole,
      MONGODB_URL: undefined,
      RELAY_SECRET: secret,
      PUBLIC_URL: 'https://relay.example/path',
      PORT: 'many',
    };
    const read = () => readConfig(wrong);
    for (const name of ['MONGODB_URL: is missing', 'RELAY_SECRET', 'PUBLIC_URL', 'PORT']) expect(read).toThrow(name);
    expect(read).not.toThrow(secret);
    expect(read).not.toThrow('many');
  });
});
