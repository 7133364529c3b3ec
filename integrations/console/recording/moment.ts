import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';

export type MomentKind = 'chat' | 'consent' | 'click' | 'error';

/** Something that happened while it was recorded; `at` in ms since 1970. */
export interface Moment {
  readonly at: number;
  readonly kind: MomentKind;
}

const CONSENT = /^(?:share|recording)-/;
const ERROR = /^(?:delivery-(?:failed|delayed)|participant-left|queue-entered)$/;

/** What the log of a session says about its marks on the time line. What agents clicked is known by counts. */
export function momentsIn(commits: readonly Commit[]): Moment[] {
  return commits.flatMap(({ at, events }) =>
    events.flatMap((event): Moment[] => {
      const kind = kindOf(event);
      return kind ? [{ at: event.type === 'control-used' ? event.since : at, kind }] : [];
    }),
  );
}

function kindOf(event: SessionEvent): MomentKind | undefined {
  if (event.type === 'message-sent') return 'chat';
  if (event.type === 'control-used') return event.clicks > 0 ? 'click' : undefined;
  if (event.type === 'recording-stopped' && (event.reason === 'full' || event.reason === 'failed')) return 'error';
  if (CONSENT.test(event.type)) return 'consent';
  return ERROR.test(event.type) ? 'error' : undefined;
}
