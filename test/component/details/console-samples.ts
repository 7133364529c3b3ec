import type { SessionView } from '#shared/client/session-view.ts';
import type { Details } from '#shared/protocol/details.ts';
import type { Actor } from '#shared/protocol/session-event.ts';
import { sampleDetails } from '../../support/sample-details.ts';
import { chat, ended, joined, mara, opened, viewOf, type Step } from '../console/sample-session.ts';

const MINUTE = 60_000;
const agent: Actor = { role: 'agent', ...mara };
const customer: Actor = { role: 'customer' };

const asked: Step = [agent, { type: 'details-asked', requestId: 'request-1', agent: mara }];
const wanted: Step = [agent, { type: 'details-asked', requestId: 'request-2', agent: mara }];
const refused = (now: number): Step => [
  customer,
  { type: 'details-refused', requestId: 'request-1', askAgainAt: now + 45_000 },
];
const shared = (now: number, details: Details | null): Step => [
  customer,
  { type: 'details-shared', requestId: 'request-1', until: now + 50 * MINUTE, details },
];
const stopped: Step = [customer, { type: 'details-stopped', reason: 'asked' }];

const HOSTILE = '<img src=x onerror="window.hacked=true">{{7*7}}';

/** What a hostile browser might say, within what the relay takes. */
function hostile(now: number): Details {
  const details = sampleDetails(now);
  const { system } = details;
  return {
    ...details,
    system: { ...system, browser: HOSTILE, page: `javascript:${HOSTILE}`, referrer: HOSTILE },
    problems: [{ kind: 'error', text: HOSTILE.repeat(6), place: HOSTILE, at: now, count: 999_999 }],
    requests: [{ kind: 'call', url: `https://${'x'.repeat(280)}`, status: 999, durationMs: 86_400_000, at: now }],
  };
}

/** A view of a session in each state of its technical details. `now` in ms since 1970. */
export const samples = {
  none: (now) => viewOf(chat, now),
  arrived: (now) => viewOf([opened, joined], now),
  away: (now) =>
    viewOf(chat, now, {
      presence: { agent: { isHere: true, since: now }, customer: { isHere: false, since: now - 42_000 } },
    }),
  asked: (now) => viewOf([...chat, asked], now),
  refused: (now) => viewOf([...chat, asked, refused(now)], now),
  shared: (now) => viewOf([...chat, asked, shared(now, sampleDetails(now - 30_000))], now),
  old: (now) => viewOf([...chat, asked, shared(now, sampleDetails(now)), ...chat.slice(4), ...chat.slice(4)], now),
  coming: (now) => viewOf([...chat, asked, shared(now, sampleDetails(now)), wanted], now),
  stopped: (now) => viewOf([...chat, asked, shared(now, sampleDetails(now)), stopped], now),
  clean: (now) =>
    viewOf([...chat, asked, shared(now, sampleDetails(now - 30_000, { problems: [], requests: [] }))], now),
  guest: (now) => viewOf([...chat, asked, shared(now, null)], now),
  over: (now) => viewOf([...chat, asked, shared(now, sampleDetails(now)), stopped, ended(now)], now),
  hostile: (now) => viewOf([...chat, asked, shared(now, hostile(now))], now),
} satisfies Record<string, (now: number) => SessionView>;

export type SampleName = keyof typeof samples;
