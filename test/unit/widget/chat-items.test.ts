import type { SessionView } from '#shared/client/session-view.ts';
import { fold } from '#shared/protocol/evolve.ts';
import type { Commit, EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
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
