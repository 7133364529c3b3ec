import { CommitLog } from '#shared/client/commit-log.ts';
import { SessionViewStore } from '#shared/client/session-view-store.ts';
import { SESSION_ID, joined, opened } from './sample-commits.ts';

const key = { key: '7HK-4QM-2XR', link: 'https://relay.example/j#link', expiresAt: 1 };
const here = { isHere: true, since: 1 };

function live(receipts = { agent: { delivered: 0, seen: 0 }, customer: { delivered: 0, seen: 0 } }) {
  return { commits: [], presence: { agent: here, customer: here }, receipts, place: null, key, customLink: null };
}

test('[C1] each change makes a new view and leaves the old one as it was', () => {
  const store = new SessionViewStore();
  const before = store.view;
  let changes = 0;
  store.subscribe(() => {
    changes += 1;
  });
  store.open(live());
  expect(before.status).toBe('loading');
  expect(store.view).toMatchObject({ status: 'live', key });
  expect(changes).toBeGreaterThan(0);
});

test('[K9] receipts do not go back when the relay has forgotten them', () => {
  const store = new SessionViewStore();
  store.receive('customer', { delivered: 9, seen: 8 });
  store.open(live());
  store.receive('customer', { delivered: 3, seen: 3 });
  expect(store.view.receipts.customer).toEqual({ delivered: 9, seen: 8 });
});

test('[A1] the key is gone from the view as soon as the customer is in', () => {
  const store = new SessionViewStore();
  const log = new CommitLog(SESSION_ID);
  log.accept([opened()]);
  store.showLog(log, []);
  store.open(live());
  expect(store.view.key).toEqual(key);
  log.accept([joined()]);
  store.showLog(log, []);
  expect(store.view.key).toBeNull();
});

test('[K9] a failure is in the view only while it holds', () => {
  const store = new SessionViewStore();
  store.enter('gone', { code: 'not-found', message: 'No such session.' });
  expect(store.view.failure?.code).toBe('not-found');
  store.enter('live');
  expect(store.view).not.toHaveProperty('failure');
});
