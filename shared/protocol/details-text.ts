import type { FailedRequest, PageProblem, PageTimings, SystemInfo } from './details.ts';
import type { DetailsSet } from './session-details.ts';

/** Words of technical details, one catalogue a language, in `details-words.ts`. Free of zod. */
export interface DetailsWords {
  title: string;
  problems: string;
  requests: string;
  timings: string;
  none: string;
  label: Record<'browser' | 'device' | 'window' | 'language' | 'network' | 'page' | 'cameFrom' | 'cookies', string>;
  timing: Record<keyof PageTimings, string>;
  problem: Record<PageProblem['kind'], string>;
  request: Record<FailedRequest['kind'], string>;
  scale: (factor: number) => string;
  screen: (size: string) => string;
  offline: string;
  onlineSince: (time: string) => string;
  cookies: (hasCookies: boolean, hasStorage: boolean) => string;
  noAnswer: string;
  times: (count: number) => string;
}

export type DetailsRow = readonly [label: string, value: string];

/** One problem or request: what it is, what it says, and where and when. */
export interface DetailsItem {
  lead: string;
  text: string;
  more: string;
}

/** Technical details in words: for the customer before they leave, for the agent, and for the ticket. */
export interface DetailsText {
  system: DetailsRow[];
  problems: DetailsItem[];
  requests: DetailsItem[];
  timings: DetailsRow[];
}

/** `clock` writes a time of day. Times are told by the relay's clock. */
export function detailsText(set: DetailsSet, words: DetailsWords, clock: (at: number) => string): DetailsText {
  const { at, details } = set;
  // The customer's clock may be wrong; what lies between two of its times is not.
  const time = (theirs: number) => clock(at - (details.at - theirs));
  return {
    system: systemRows(details.system, words, time),
    problems: details.problems.map(({ kind, text, place, at: when, count }) => ({
      lead: words.problem[kind],
      text,
      more: listed([place, time(when), count > 1 ? words.times(count) : '']),
    })),
    requests: details.requests.map(({ kind, url, status, durationMs, at: when }) => ({
      lead: status === 0 ? words.noAnswer : String(status),
      text: url,
      more: listed([words.request[kind], durationMs === null ? '' : `${String(durationMs)} ms`, time(when)]),
    })),
    timings: timingRows(details.timings, words),
  };
}

function systemRows(system: SystemInfo, words: DetailsWords, time: (at: number) => string): DetailsRow[] {
  const { label } = words;
  const { isOnline, onlineSince, type, roundTripMs } = system.network;
  const rows: DetailsRow[] = [
    [label.browser, listed([system.browser, system.os])],
    [label.device, system.hints],
    [label.window, listed([size(system.window), words.scale(system.scale), words.screen(size(system.screen))])],
    [label.language, listed([...system.languages.slice(0, 3), system.timeZone])],
    [
      label.network,
      listed([
        isOnline ? type.toUpperCase() : words.offline,
        roundTripMs === null ? '' : `${String(roundTripMs)} ms`,
        onlineSince === null ? '' : words.onlineSince(time(onlineSince)),
      ]),
    ],
    [label.page, system.page],
    [label.cameFrom, system.referrer],
    [label.cookies, words.cookies(system.hasCookies, system.hasStorage)],
  ];
  return rows.filter(([, value]) => value !== '');
}

const TIMINGS = [
  'firstByteMs',
  'readyMs',
  'loadedMs',
  'largestPaintMs',
  'slowestInputMs',
  'layoutShift',
  'longTasks',
] as const satisfies ReadonlyArray<keyof PageTimings>;

function timingRows(timings: PageTimings, words: DetailsWords): DetailsRow[] {
  return TIMINGS.flatMap((name): DetailsRow[] => {
    const value = timings[name];
    return value === null ? [] : [[words.timing[name], name.endsWith('Ms') ? `${String(value)} ms` : String(value)]];
  });
}

function size({ width, height }: { width: number; height: number }): string {
  return `${String(width)} × ${String(height)}`;
}

function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
