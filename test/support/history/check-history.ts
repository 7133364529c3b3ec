import type { End } from '#shared/protocol/session-event.ts';
import type { EndHistory, Line, Sent, SessionHistory } from './history.ts';

/** A broken promise. `where` is who saw it: a page, or whoever reads the store. */
export interface Violation {
  rule: 'M1' | 'M2' | 'M3' | 'M4' | 'M6';
  kind: 'lost' | 'doubled' | 'phantom' | 'gap' | 'swapped' | 'too-early' | 'vanished';
  sessionId: string;
  where: End | 'store';
  text: string;
}

type Finding = Omit<Violation, 'sessionId'>;
type Transcript = Pick<Violation, 'where'> & { lines: readonly Line[] };

const ROLES = ['agent', 'customer'] as const;

/** Judges a session whose ends have come to rest. An empty answer means that every promise was kept. */
export function checkHistory({ sessionId, ends, stored }: SessionHistory): Violation[] {
  const transcripts: Transcript[] = [
    { where: 'store', lines: stored },
    ...ROLES.map((role) => ({ where: role, lines: ends[role].shown })),
  ];
  const findings = [
    ...transcripts.flatMap((transcript) => [
      ...findDoubled(transcript),
      ...findGaps(transcript),
      ...findSwapped(transcript, stored),
      ...findPhantoms(transcript, ends, stored),
      ...ROLES.flatMap((role) => findLost(transcript, ends[role])),
    ]),
    ...ROLES.flatMap((role) => [
      ...findUnordered(role, ends[role].sent, stored),
      ...findTooEarly(role, ends[role].sent, stored),
      ...findVanished(role, ends[role], stored),
    ]),
  ];
  return findings.map((finding) => ({ sessionId, ...finding }));
}

function textsOf(lines: readonly Line[]): string[] {
  return lines.flatMap(({ text }) => (text === null ? [] : [text]));
}

/** Acknowledged, but not where it was said to be. */
function findLost({ where, lines }: Transcript, { acked }: EndHistory): Finding[] {
  const bySeq = new Map(lines.map(({ seq, text }) => [seq, text]));
  return acked
    .filter(({ seq, text }) => bySeq.get(seq) !== text)
    .map(({ text }) => ({ rule: 'M1', kind: 'lost', where, text }));
}

function findDoubled({ where, lines }: Transcript): Finding[] {
  const seen = new Set<string>();
  return textsOf(lines)
    .filter((text) => seen.size === seen.add(text).size)
    .map((text) => ({ rule: 'M2', kind: 'doubled', where, text }));
}

/** Nobody wrote it, somebody else wrote it, or a page shows what the store does not have. */
function findPhantoms({ where, lines }: Transcript, ends: SessionHistory['ends'], stored: readonly Line[]): Finding[] {
  const authors = new Map(ROLES.flatMap((role) => ends[role].sent.map(({ text }) => [text, role] as const)));
  const kept = new Set(textsOf(stored));
  return lines
    .filter(({ text, by }) => text !== null && (authors.get(text) !== by || !kept.has(text)))
    .map(({ text }) => ({ rule: 'M1', kind: 'phantom', where, text: text ?? '' }));
}

function findGaps({ where, lines }: Transcript): Finding[] {
  return lines
    .filter(({ seq }, index) => seq !== index + 1)
    .map(({ seq, text }) => ({ rule: 'M3', kind: 'gap', where, text: text ?? `commit ${seq}` }));
}

function findSwapped({ where, lines }: Transcript, stored: readonly Line[]): Finding[] {
  const bySeq = new Map(stored.map((line) => [line.seq, line.text]));
  return lines
    .filter(({ seq, text }) => bySeq.has(seq) && bySeq.get(seq) !== text)
    .map(({ seq, text }) => ({ rule: 'M3', kind: 'swapped', where, text: text ?? `commit ${seq}` }));
}

/** What one person sends stands in the order in which it was sent. */
function findUnordered(role: End, sent: readonly Sent[], stored: readonly Line[]): Finding[] {
  const places = new Map(sent.map(({ text }, index) => [text, index]));
  const order = textsOf(stored).filter((text) => places.has(text));
  return order
    .filter((text, index) => index > 0 && (places.get(text) ?? 0) < (places.get(order[index - 1] ?? '') ?? 0))
    .map((text) => ({ rule: 'M3', kind: 'swapped', where: role, text }));
}

/** An answer stands after everything that its writer had seen. */
function findTooEarly(role: End, sent: readonly Sent[], stored: readonly Line[]): Finding[] {
  const seqs = new Map(stored.map(({ seq, text }) => [text, seq]));
  return sent
    .filter(({ text, after }) => (seqs.get(text) ?? Number.POSITIVE_INFINITY) <= after)
    .map(({ text }) => ({ rule: 'M4', kind: 'too-early', where: role, text }));
}

/** Neither kept nor shown as under way: the writer would never know. */
function findVanished(role: End, { sent, pending }: EndHistory, stored: readonly Line[]): Finding[] {
  const known = new Set([...textsOf(stored), ...pending]);
  return sent
    .filter(({ text }) => !known.has(text))
    .map(({ text }) => ({ rule: 'M6', kind: 'vanished', where: role, text }));
}
