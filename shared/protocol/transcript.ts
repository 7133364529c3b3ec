import type { Actor, Commit, EventOf, SessionEvent } from './session-event.ts';
import type { Session } from './session.ts';

/** Free of zod. The words of the ticket's note; one catalogue a language, in `transcript-words.ts`. */
export interface TranscriptWords {
  title: string;
  meta: (session: Session) => string[];
  customer: string;
  relay: string;
  line: {
    [T in SessionEvent['type']]?: (event: EventOf<T>, who: string) => string | undefined;
  };
  noteTitle: string;
}

export interface TranscriptLine {
  at: number;
  who: string;
  text: string;
}

/** What happened, in order: messages, joins, shares asked, granted and stopped. Deliveries and drafts are left out. */
export function transcriptLines(
  session: Session,
  commits: readonly Commit[],
  words: TranscriptWords,
): TranscriptLine[] {
  return commits.flatMap((commit) =>
    commit.events.flatMap((event) => {
      const who = nameOf(commit.by, session, words);
      const describe = words.line[event.type] as ((event: SessionEvent, who: string) => string | undefined) | undefined;
      const text = describe?.(event, who);
      return text === undefined ? [] : [{ at: commit.at, who, text }];
    }),
  );
}

/** The plain text of the internal note. Times are UTC, `HH:MM:SS`. */
export function transcript(session: Session, commits: readonly Commit[], words: TranscriptWords): string {
  const lines = transcriptLines(session, commits, words).map(({ at, text }) => `${clock(at)}  ${indent(text)}`);
  const note = session.note.trim() ? ['', words.noteTitle, session.note.trim()] : [];
  return [words.title, ...words.meta(session), '', ...lines, ...note].join('\n');
}

export function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 19);
}

/** A message of several lines must not look like several entries of the transcript. */
function indent(text: string): string {
  return text.replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\n          ');
}

function nameOf(by: Actor, session: Session, words: TranscriptWords): string {
  if (by.role === 'agent') return by.name;
  if (by.role === 'relay') return words.relay;
  const customer = session.phase === 'invited' ? undefined : session.customer;
  return customer?.name.trim() || words.customer;
}
