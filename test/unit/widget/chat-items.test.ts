import type { SessionView } from '#shared/client/session-view.ts';
import { fold } from '#shared/protocol/evolve.ts';
import type { Commit, EventOf, Scope, SessionEvent } from '#shared/protocol/session-event.ts';
import { chatItems, needsLines } from '../../../widget/conversation/chat-items.ts';
import { lineOf } from '../../../widget/lines/line-of.ts';
import { commit, opened, SESSION_ID } from '../client/sample-commits.ts';

const dana = { role: 'customer' } as const;
const device = { browser: 'Chrome 140', os: 'Linux', locale: 'en-GB', timeZone: 'Europe/London', page: '' };
const joined: EventOf<'customer-joined'> = { type: 'customer-joined', name: 'Dana', device };

const nobody = { isHere: false, since: 0 };
const nothing = { delivered: 0, seen: 0 };

function viewOf(...more: Commit[]): SessionView {
  const commits = [opened(), commit(2, [joined], dana), ...more];
  const session = fold(SESSION_ID, commits);
  return {
    status: 'live',
    ...(session ? { session } : {}),
    commits,
    pending: [],
    presence: { agent: nobody, customer: nobody },
    receipts: { agent: nothing, customer: nothing },
    otherIsTyping: false,
    key: null,
    customLink: null,
    place: null,
  };
}

const texts = (view: SessionView) => chatItems(view, lineOf).map(({ text }) => text);

it('[K11] begins with who talks to whom and the two words', () => {
  expect(chatItems(viewOf(), undefined)).toMatchObject([
    {
      kind: 'system',
      strong: 'amber harbour',
      text: 'You talk to Mara of Fernway. You both see the words amber harbour.',
    },
  ]);
});

it('[C1] own messages show how far they came, those of the agent do not', () => {
  const view = viewOf(
    commit(3, [{ type: 'message-sent', text: 'Hello Dana' }]),
    commit(4, [{ type: 'message-sent', text: 'Hello Mara' }], dana),
  );
  const receipts = { ...view.receipts, agent: { delivered: 4, seen: 3 } };
  const [, theirs, own] = chatItems({ ...view, receipts }, undefined);
  expect(theirs).toMatchObject({ id: 'command-3', author: 'Mara', isOwn: false, text: 'Hello Dana' });
  expect(theirs).not.toHaveProperty('state');
  expect(own).toMatchObject({ id: 'command-4', isOwn: true, state: 'delivered' });
});

it('[C1] unsent messages stand at the end with the id they will keep', () => {
  const view = viewOf();
  const pending: SessionView['pending'] = [
    { commandId: 'pending-1', text: 'One', queuedAt: 5, state: 'sending' },
    { commandId: 'pending-2', text: 'Two', queuedAt: 6, state: 'not-sent' },
  ];
  const items = chatItems({ ...view, pending }, undefined);
  expect(items.slice(1)).toMatchObject([
    { id: 'pending-1', state: 'sending' },
    { id: 'pending-2', state: 'failed' },
  ]);
});

const grant = { id: 'g1', scope: 'screen', agentId: 'mara', until: 0 } as const;
const stop = (reason: EventOf<'share-stopped'>['reason']): SessionEvent => ({
  type: 'share-stopped',
  grantId: 'g1',
  reason,
});

it('[C15] says what became of each question about the screen', () => {
  const view = viewOf(
    commit(3, [{ type: 'share-refused', requestId: 'r1', reason: 'declined', askAgainAt: 0 }], dana),
    commit(4, [{ type: 'share-granted', requestId: 'r2', grant, surface: 'window' }], dana),
    commit(5, [stop('asked')], dana),
    commit(6, [stop('asked')]),
    commit(7, [stop('expired')], { role: 'relay' }),
  );
  expect(needsLines(viewOf())).toBe(false);
  expect(needsLines(view)).toBe(true);
  expect(texts(view).slice(1)).toEqual([
    'You did not share. The chat goes on.',
    'You let Mara see one window.',
    'You stopped sharing. Mara sees nothing now.',
    'Mara stopped the sharing and sees nothing now.',
    'The time for sharing was up. Mara sees nothing now.',
  ]);
});

const mara = { id: 'mara', name: 'Mara' };
const tomas = { id: 'tomas', name: 'Tomas' };
const until = Date.UTC(2026, 0, 31, 13);
const may = (scope: Scope, agentId = 'mara'): SessionEvent => ({
  type: 'share-granted',
  requestId: `r-${agentId}`,
  grant: { id: `${agentId}-${scope}`, scope, agentId, until },
  surface: scope === 'screen' ? 'window' : 'page',
});
const mayNot = (scope: Scope, reason: EventOf<'share-stopped'>['reason'] = 'asked'): SessionEvent => ({
  type: 'share-stopped',
  grantId: `mara-${scope}`,
  reason,
});
const asks = (scope: Scope, agent = mara): SessionEvent => ({
  type: 'share-requested',
  requestId: `r-${agent.id}`,
  scope,
  agent,
});
const relay = { role: 'relay' } as const;

it('[K8] [C6] one line for each yes and each no, whatever it gave or took', () => {
  const view = viewOf(
    commit(3, [asks('see')]),
    commit(4, [may('see')], dana),
    commit(5, [asks('click')]),
    commit(6, [may('point'), may('scroll'), may('click')], dana),
    commit(7, [mayNot('click')], dana),
    commit(8, [mayNot('scroll', 'expired')], relay),
    commit(9, [mayNot('point'), mayNot('see')], dana),
  );
  const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(until);
  expect(texts(view).slice(1)).toEqual([
    'Mara asked to see this page.',
    'You let Mara see this site’s page. Private data stays hidden.',
    'Mara asked to click on this page.',
    `You let Mara click, until ${time} at most.`,
    'You took it back. Mara can only look, point and scroll now.',
    'The time was up. Mara can only look and point now.',
    'You stopped sharing. Mara sees nothing now.',
  ]);
});

it('[K8] names who asked and who was allowed, also when that is not the one who talks with the customer', () => {
  const view = viewOf(
    commit(3, [may('see')], dana),
    commit(4, [asks('type', tomas)]),
    commit(5, [may('see', 'tomas'), may('point', 'tomas')], dana),
  );
  expect(texts(view).slice(2)).toEqual([
    'Tomas asked to type on this page.',
    expect.stringMatching(/^You let Tomas see this site’s page and point, until/),
  ]);
});

it('[D1] a screen takes the hand from the page, and both is said', () => {
  const view = viewOf(
    commit(3, [may('see'), may('point'), may('scroll')], dana),
    commit(4, [mayNot('scroll', 'screen-shown'), may('screen')], dana),
  );
  expect(texts(view).slice(2)).toEqual([
    'Nobody acts on the page while your screen is shown. Mara can only look and point now.',
    'You let Mara see one window.',
  ]);
});

it('[K20] [K11] [C15] narrowing, what was done, and refusals of control are lines without content', () => {
  const used = { type: 'control-used', agentId: 'mara', scrolls: 0, clicks: 3, keys: 2, since: 1, until: 2 } as const;
  const no = (reason: 'declined' | 'sensitive'): SessionEvent => ({
    type: 'share-refused',
    requestId: 'r-mara',
    reason,
    askAgainAt: 0,
  });
  const view = viewOf(
    commit(3, [asks('click')]),
    commit(4, [no('sensitive')], dana),
    commit(5, [asks('click')]),
    commit(6, [no('declined')], dana),
    commit(7, [{ type: 'share-narrowed', part: 'section' }], dana),
    commit(8, [{ type: 'share-narrowed', part: 'page' }], dana),
    commit(9, [used], relay),
    commit(10, [{ ...used, clicks: 0, keys: 0 }], relay),
  );
  expect(
    texts(view)
      .filter((text) => !text.includes('asked to click'))
      .slice(1),
  ).toEqual([
    'Mara asked to act on this page. The site lets nobody but you do that, so it was refused.',
    'You did not allow it. The chat goes on.',
    'You show a part of the page, and nothing else of it.',
    'You show all of the page again.',
    'Mara clicked 3 times and typed.',
  ]);
});
