import type { SessionView } from '#shared/client/session-view.ts';
import { fold } from '#shared/protocol/evolve.ts';
import type { Actor, Commit, SessionEvent } from '#shared/protocol/session-event.ts';

const MINUTE = 60_000;
const ID = 'sample-session';
export const mara = { id: 'zendesk:7', name: 'Mara' };

const agent: Actor = { role: 'agent', ...mara };
const customer: Actor = { role: 'customer' };
const relay: Actor = { role: 'relay' };

export type Step = readonly [by: Actor, ...events: SessionEvent[]];

export const opened: Step = [
  agent,
  {
    type: 'session-opened',
    tenantId: 'fernway',
    company: 'Fernway',
    portalId: 'fernway-help',
    ticket: {
      system: 'zendesk',
      installationId: '7001',
      id: '1042',
      subject: 'Card box stays empty',
      requester: 'Dana',
    },
    externalKey: '1042',
    owner: mara,
    teamId: 'billing',
    mode: 'chat',
    onArrival: 'nothing',
    topic: 'Card box stays empty',
    skills: [],
    phrase: 'maple lantern',
    mediaRoom: '',
  },
];
const issued = (now: number): Step => [
  agent,
  { type: 'key-issued', issue: 1, keyHash: '', linkHash: '', expiresAt: now + 59 * MINUTE },
];
const claimed: Step = [customer, { type: 'key-claimed', deviceHash: '' }];
export const joined: Step = [
  customer,
  {
    type: 'customer-joined',
    name: 'Dana',
    device: {
      browser: 'Chrome 129',
      os: 'Windows 11',
      locale: 'en-GB',
      timeZone: 'Europe/London',
      page: 'https://shop.fernway.example/checkout',
    },
  },
];
export const confirmed: Step = [agent, { type: 'customer-confirmed' }];
export const question: Step = [
  customer,
  { type: 'message-sent', text: 'Hi. The card box stays empty, see https://shop.fernway.example/checkout' },
];
export const answer: Step = [
  agent,
  { type: 'message-sent', text: 'Thanks Dana. Does <b>anything</b> show where it should be?' },
];
const asked: Step = [agent, { type: 'share-requested', requestId: 'request-1', scope: 'screen', agent: mara }];
const refused = (now: number): Step => [
  customer,
  { type: 'share-refused', requestId: 'request-1', reason: 'declined', askAgainAt: now + 45_000 },
];
const granted = (now: number): Step => [
  customer,
  {
    type: 'share-granted',
    requestId: 'request-1',
    grant: { id: 'grant-1', scope: 'screen', agentId: mara.id, until: now + 14 * MINUTE },
    surface: 'window',
  },
];
const seePage: Step = [agent, { type: 'share-requested', requestId: 'request-0', scope: 'see', agent: mara }];
const pageShown = (now: number): Step => [
  customer,
  {
    type: 'share-granted',
    requestId: 'request-0',
    grant: { id: 'grant-0', scope: 'see', agentId: mara.id, until: now + 52 * MINUTE },
    surface: 'page',
  },
];
const askControl = (scope: 'point' | 'click'): Step => [
  agent,
  { type: 'share-requested', requestId: 'request-2', scope, agent: mara },
];
const allowed = (now: number, ...scopes: Array<'point' | 'scroll' | 'click'>): Step => [
  customer,
  ...scopes.map((scope) => ({
    type: 'share-granted' as const,
    requestId: 'request-2',
    grant: { id: `grant-${scope}`, scope, agentId: mara.id, until: now + (scope === 'point' ? 50 : 5) * MINUTE },
    surface: 'page' as const,
  })),
];
const refusedControl = (now: number): Step => [
  customer,
  { type: 'share-refused', requestId: 'request-2', reason: 'declined', askAgainAt: now + 45_000 },
];
const used = (now: number): Step => [
  relay,
  { type: 'control-used', agentId: mara.id, scrolls: 1, clicks: 3, keys: 0, since: now - MINUTE, until: now },
];
const stopped = (...grantIds: string[]): Step => [
  customer,
  ...grantIds.map((grantId) => ({ type: 'share-stopped' as const, grantId, reason: 'asked' as const })),
];
const takenBack = stopped('grant-click', 'grant-scroll', 'grant-point');
const unshown = stopped('grant-0');
const narrowed: Step = [customer, { type: 'share-narrowed', part: 'section' }];
const noted: Step = [agent, { type: 'note-saved', text: 'An ad blocker removed the card form.' }];
export const ended = (now: number): Step => [
  agent,
  { type: 'session-ended', reason: 'ended', wrapUpUntil: now + 10 * MINUTE },
];
const finished: Step = [agent, { type: 'wrap-up-finished' }, { type: 'delivery-queued', deliveryId: 'delivery-1' }];
const delayed = (now: number): Step => [
  relay,
  { type: 'delivery-delayed', deliveryId: 'delivery-1', attempts: 2, problem: 'rate-limited', retryAt: now + 20_000 },
];
const failed: Step = [
  relay,
  { type: 'delivery-failed', deliveryId: 'delivery-1', attempts: 9, problem: 'not-authorized' },
];
const sent: Step = [relay, { type: 'delivery-sent', deliveryId: 'delivery-1', noteId: '77' }];

export const chat = [opened, claimed, joined, confirmed, question, answer];

/** Each step is one commit, a minute apart; the last one is half a minute ago. */
function commitsOf(steps: readonly Step[], now: number): Commit[] {
  return steps.map(([by, ...events], index) => ({
    seq: index + 1,
    commandId: `command-${String(index + 1)}`,
    at: now - 30_000 - (steps.length - 1 - index) * MINUTE,
    by,
    events,
  }));
}

export function viewOf(steps: readonly Step[], now: number, more: Partial<SessionView> = {}): SessionView {
  const commits = commitsOf(steps, now);
  const session = fold(ID, commits);
  if (!session) throw new Error('A sample must begin with session-opened.');
  return {
    pending: [],
    place: null,
    otherIsTyping: false,
    key: null,
    status: 'live',
    session,
    commits,
    presence: { agent: { isHere: true, since: now }, customer: { isHere: true, since: now } },
    receipts: { agent: { delivered: 99, seen: 99 }, customer: { delivered: 99, seen: 99 } },
    customLink: 'https://crm.fernway.example/case/1042',
    ...more,
  };
}

/** A view of a session in each state of the story. `now` in ms since 1970. */
export const samples = {
  invited: (now) =>
    viewOf([opened, issued(now)], now, {
      key: {
        key: '7HK-4QM-2XR',
        link: 'https://help.fernway.example/j#sample-link-0000000000',
        expiresAt: now + 59 * MINUTE,
      },
    }),
  opened: (now) =>
    viewOf([opened, issued(now), claimed], now, {
      key: {
        key: '7HK-4QM-2XR',
        link: 'https://help.fernway.example/j#sample-link-0000000000',
        expiresAt: now + 59 * MINUTE,
      },
    }),
  arrived: (now) => viewOf([opened, issued(now), claimed, joined, question], now),
  chat: (now) => viewOf(chat, now, { otherIsTyping: true }),
  asked: (now) => viewOf([...chat, asked], now),
  askedPage: (now) => viewOf([...chat, seePage], now),
  page: (now) => viewOf([...chat, seePage, pageShown(now)], now),
  pageAndAsked: (now) => viewOf([...chat, seePage, pageShown(now), asked], now),
  pageAndScreen: (now) => viewOf([...chat, seePage, pageShown(now), asked, granted(now)], now),
  askedControl: (now) => viewOf([...chat, seePage, pageShown(now), askControl('click')], now),
  point: (now) => viewOf([...chat, seePage, pageShown(now), askControl('point'), allowed(now, 'point')], now),
  control: (now) =>
    viewOf([...chat, seePage, pageShown(now), askControl('click'), allowed(now, 'point', 'scroll', 'click')], now),
  refusedControl: (now) => viewOf([...chat, seePage, pageShown(now), askControl('click'), refusedControl(now)], now),
  controlled: (now) =>
    viewOf(
      [
        ...chat,
        seePage,
        pageShown(now),
        askControl('click'),
        allowed(now, 'point', 'scroll', 'click'),
        used(now),
        takenBack,
        narrowed,
        unshown,
      ],
      now,
    ),
  narrowed: (now) => viewOf([...chat, seePage, pageShown(now), narrowed], now),
  refused: (now) => viewOf([...chat, asked, refused(now)], now),
  live: (now) => viewOf([...chat, asked, granted(now)], now),
  away: (now) =>
    viewOf(chat, now, {
      presence: { agent: { isHere: true, since: now }, customer: { isHere: false, since: now - 42_000 } },
    }),
  offline: (now) =>
    viewOf(chat, now, {
      status: 'offline',
      pending: [
        { commandId: 'waiting-1', text: 'Which browser do you use?', queuedAt: now - 20_000, state: 'not-sent' },
        { commandId: 'waiting-2', text: 'And is an ad blocker on?', queuedAt: now - 2000, state: 'sending' },
      ],
    }),
  wrapUp: (now) => viewOf([...chat, noted, ended(now)], now),
  queued: (now) => viewOf([...chat, noted, ended(now), finished], now),
  delayed: (now) => viewOf([...chat, noted, ended(now), finished, delayed(now)], now),
  failed: (now) => viewOf([...chat, noted, ended(now), finished, failed], now),
  sent: (now) => viewOf([...chat, noted, ended(now), finished, sent], now),
} satisfies Record<string, (now: number) => SessionView>;

export type SampleName = keyof typeof samples;
