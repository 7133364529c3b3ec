import { detailsLines } from './details-lines.ts';
import { detailsText, type DetailsWords } from './details-text.ts';
import { grantsIn, isConsequence } from './grants-in.ts';
import { namesIn } from './names-in.ts';
import type { QueueRef } from './queue-event.ts';
import type { Actor, Commit, EventOf, Grant, SessionEvent } from './session-event.ts';
import type { Session } from './session.ts';

/** Free of zod. The words of the ticket's note; one catalogue a language, in `transcript-words.ts`. */
export interface TranscriptWords {
  title: string;
  meta: (session: Session) => string[];
  customer: string;
  relay: string;
  line: {
    [T in SessionEvent['type']]?: (
      event: EventOf<T>,
      who: string,
      name: NameOf,
      grantOf: GrantOf,
    ) => string | undefined;
  };
  noteTitle: string;
  /** Where what was recorded can be seen. */
  recordingAt: (url: string) => string;
  details: DetailsWords;
  /** The heading of what a customer's browser said. */
  detailsAt: (time: string) => string;
}

/** The name of an agent or guest as the session knows it, or of a queue; the id where nothing says a name. */
export type NameOf = (of: string | QueueRef) => string;
/** The name of a team as it is called now; undefined for one that is gone. */
export type TeamName = (teamId: string) => string | undefined;
/** What a grant was for; undefined for one that the log does not know. */
export type GrantOf = (grantId: string) => Grant | undefined;
type Describe = (event: SessionEvent, who: string, name: NameOf, grantOf: GrantOf) => string | undefined;

export interface TranscriptLine {
  at: number;
  who: string;
  text: string;
}

/** What happened, in order: messages, joins, shares, who ran it and who else was there. Deliveries and drafts are left out. */
export function transcriptLines(
  session: Session,
  commits: readonly Commit[],
  words: TranscriptWords,
  teamName: TeamName,
): TranscriptLine[] {
  const names = namesIn(session, commits);
  const person = (id: string) => names.get(id) ?? id;
  const grants = grantsIn(commits);
  const name: NameOf = (of) => {
    if (typeof of === 'string') return person(of);
    return of.kind === 'agent' ? person(of.agentId) : (teamName(of.teamId) ?? of.teamId);
  };
  return commits.flatMap((commit) =>
    commit.events.flatMap((event) => {
      // Nobody had to confirm who asked for help without a key.
      if (event.type === 'customer-confirmed' && commit.by.role !== 'agent') return [];
      // It says nothing of its own that a permission ended with the one it stood on.
      if (isConsequence(event, commit, grants)) return [];
      const who = nameOf(commit.by, session, words);
      const describe = words.line[event.type] as Describe | undefined;
      const text = describe?.(event, who, name, (grantId) => grants.get(grantId));
      return text === undefined ? [] : [{ at: commit.at, who, text }];
    }),
  );
}

/** The plain text of the internal note. Times are UTC, `HH:MM:SS`. */
export function transcript(
  session: Session,
  commits: readonly Commit[],
  words: TranscriptWords,
  teamName: TeamName,
): string {
  const told = transcriptLines(session, commits, words, teamName);
  const lines = told.map(({ at, text }) => `${clock(at)}  ${indent(text)}`);
  const note = session.note.trim() ? ['', words.noteTitle, session.note.trim()] : [];
  return [words.title, ...words.meta(session), '', ...lines, ...detailsSection(session, words), ...note].join('\n');
}

/** The last set that the customer let the agent see; fresh ones stand in the log as a line each. */
function detailsSection({ details: { last } }: Session, words: TranscriptWords): string[] {
  if (!last) return [];
  const text = detailsText(last, words.details, clock);
  return ['', words.detailsAt(clock(last.at)), ...detailsLines(text, words.details)];
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
