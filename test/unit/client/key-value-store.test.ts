import { Draft } from '#shared/client/draft.ts';
import { createLocalStore, createMemoryStore } from '#shared/client/key-value-store.ts';

test('[K9] without usable storage the page keeps what it has to in memory', () => {
  const store = createLocalStore();
  store.set('casement:b', '2');
  store.set('casement:a', '1');
  store.set('other', '3');
  expect(store.get('casement:a')).toBe('1');
  expect(store.keys('casement:')).toEqual(['casement:a', 'casement:b']);
  store.remove('casement:a');
  expect(store.get('casement:a')).toBeNull();
});

test('[K9] [F18] a draft survives a reload, belongs to one role, and an empty one leaves nothing behind', () => {
  const storage = createMemoryStore();
  new Draft(storage, 'session-one', 'customer').text = 'The card box';
  expect(new Draft(storage, 'session-one', 'customer').text).toBe('The card box');
  expect(new Draft(storage, 'session-one', 'agent').text).toBe('');
  new Draft(storage, 'session-one', 'customer').text = '';
  expect(storage.keys('')).toEqual([]);
});
