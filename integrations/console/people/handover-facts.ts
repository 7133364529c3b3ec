import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import { systemLine } from '../system-line.ts';
import type { Names } from './names-of.ts';

/** What somebody needs who goes on with a session (row K18). Times in ms since 1970. */
export interface HandoverFacts {
  /** What it is about. */
  readonly issue: string;
  readonly timeline: ReadonlyArray<{ readonly at: number; readonly text: string }>;
  /** What the customer allowed, and until when it ran; `until` is undefined while it runs. */
  readonly grants: ReadonlyArray<{ readonly at: number; readonly until: number | undefined }>;
  /** What the customer wrote after the last answer of an agent. */
  readonly questions: readonly string[];
}

/** Steps that tell how it came here. Chat and stored notes are not among them. */
const STEPS: ReadonlyArray<SessionEvent['type']> = [
  'customer-joined',
  'queue-entered',
  'offer-accepted',
  'session-taken',
  'ownership-moved',
  'share-granted',
  'share-refused',
  'share-stopped',
  'participant-joined',
];
const MOST_STEPS = 8;
const MOST_QUESTIONS = 3;

/** Gathers the card from the log: no agent has to write what is known already. */
export function handoverFacts(
  session: Session,
  commits: readonly Commit[],
  reader: { readonly agentId: string; readonly names: Names },
): HandoverFacts {
  const timeline = commits.flatMap(({ at, by, events }) =>
    events.flatMap((event) => {
      const line = STEPS.includes(event.type) ? systemLine(event, { by, session, ...reader }) : undefined;
      return line ? [{ at, text: line.text }] : [];
    }),
  );
  return {
    issue: session.topic.trim() || session.ticket.subject.trim(),
    timeline: timeline.slice(-MOST_STEPS),
    grants: grantsIn(commits),
    questions: questionsIn(commits).slice(-MOST_QUESTIONS),
  };
}

function grantsIn(commits: readonly Commit[]): HandoverFacts['grants'] {
  const grants = new Map<string, { at: number; until: number | undefined }>();
  for (const { at, events } of commits) {
    for (const event of events) {
      if (event.type === 'share-granted') grants.set(event.grant.id, { at, until: undefined });
      const open = event.type === 'share-stopped' ? grants.get(event.grantId) : undefined;
      if (open) open.until = at;
    }
  }
  return [...grants.values()];
}

function questionsIn(commits: readonly Commit[]): string[] {
  const said = commits.flatMap(({ by, events }) =>
    events.flatMap((event) => (event.type === 'message-sent' ? [{ role: by.role, text: event.text }] : [])),
  );
  const lastAnswer = said.findLastIndex(({ role }) => role === 'agent');
  return said.slice(lastAnswer + 1).map(({ text }) => text);
}
