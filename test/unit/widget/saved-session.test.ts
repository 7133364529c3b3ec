import { createMemoryStore } from '#shared/client/key-value-store.ts';
import { deviceSecret } from '../../../widget/session/device-secret.ts';
import { forgetSession, loadSession, saveSession } from '../../../widget/session/saved-session.ts';

it('[K9] keeps a session for its portal', () => {
  const store = createMemoryStore();
  saveSession(store, 'fernway-help', { sessionId: 's1', token: 't1' });
  expect(loadSession(store, 'fernway-help')).toEqual({ sessionId: 's1', token: 't1' });
  expect(loadSession(store, 'other-help')).toBeUndefined();
});

it.each(['', 'null', '{', '{"sessionId":1,"token":"t"}', '[]'])('[K9] takes %p for no session', (stored) => {
  const store = createMemoryStore();
  store.set('casement:session:fernway-help', stored);
  expect(loadSession(store, 'fernway-help')).toBeUndefined();
});

it('[C9] forgets everything of the session and nothing else', () => {
  const store = createMemoryStore();
  saveSession(store, 'fernway-help', { sessionId: 's1', token: 't1' });
  store.set('casement:draft:s1:customer', 'a draft');
  store.set('casement:outbox:s1:customer:1-abcdefgh', 'unsent');
  store.set('casement:draft:s2:customer', 'of another session');
  const device = deviceSecret(store);
  forgetSession(store, 'fernway-help', 's1');
  expect(store.keys('')).toEqual(['casement:device', 'casement:draft:s2:customer']);
  expect(deviceSecret(store)).toBe(device);
});

it('[C9] leaves the next session of the portal alone', () => {
  const store = createMemoryStore();
  saveSession(store, 'fernway-help', { sessionId: 's2', token: 't2' });
  forgetSession(store, 'fernway-help', 's1');
  expect(loadSession(store, 'fernway-help')?.sessionId).toBe('s2');
});

it('[K11] the secret of this browser is random and long', () => {
  const secrets = new Set(Array.from({ length: 100 }, () => deviceSecret(createMemoryStore())));
  expect(secrets.size).toBe(100);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9_-]{32}$/);
});
