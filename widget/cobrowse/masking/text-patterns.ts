import { maskText } from './mask-text.ts';

/** From the first character to the one after the last. */
export type Span = readonly [start: number, end: number];

/** Digits with what people put between them, also line breaks and the spaces of a page's source. */
const DIGITS = /\d(?:\s{0,40}[-–./·]?\s{0,40}\d){12,}/g;
/** What follows may look like more of the number, and what comes before like the beginning of one. */
const IBAN = /(?<![a-z0-9])(?=([a-z]{2}\d{2}(?:\s{0,4}[a-z0-9]){11,30}))/gi;
const MAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const [DIGIT_0, LARGE_A, SMALL_Z] = [48, 65, 122];
const CARD_DIGITS = { least: 13, most: 19 };
const LEAST_IBAN = 15;
/** Nobody waits for a search in a longer text: what is not searched is not shown. */
export const LONGEST_SEARCHED = 200_000;

/**
 * Where card numbers, account numbers and e-mail addresses stand in a text. `joints` are the places where one text node
 * ends and the next begins: there a number may begin although the character before is a digit.
 */
export function findPatterns(text: string, joints: ReadonlySet<number> = new Set()): Span[] {
  if (!mayHold(text)) return [];
  return [...findCards(text, joints), ...findIbans(text), ...findMails(text)];
}

/** Cheap, and right for most texts of a page. */
export function mayHold(text: string): boolean {
  return text.includes('@') || (text.length >= CARD_DIGITS.least && /\d/.test(text));
}

/** The text with what was found in it masked. */
export function maskPatterns(text: string): string {
  if (text.length > LONGEST_SEARCHED) return maskText(text);
  return maskSpans(text, findPatterns(text));
}

export function maskSpans(text: string, spans: readonly Span[]): string {
  let [out, at] = ['', 0];
  for (const [start, end] of [...spans].sort(([one], [other]) => one - other)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    out += text.slice(at, from) + maskText(text.slice(from, end));
    at = end;
  }
  return out + text.slice(at);
}

function findMails(text: string): Span[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(MAIL)].map(({ 0: found, index }) => [index, index + found.length]);
}

function findCards(text: string, joints: ReadonlySet<number>): Span[] {
  return [...text.matchAll(DIGITS)].flatMap(({ 0: run, index }) => cardsIn(run, index, joints));
}

function cardsIn(run: string, offset: number, joints: ReadonlySet<number>): Span[] {
  const places = [...run.matchAll(/\d/g)].map(({ index }) => index);
  const digits = places.map((place) => Number(run[place]));
  /** Whether a number may begin with this digit, or end before it. */
  const isEdge = (at: number): boolean => {
    const place = places[at];
    return place === undefined || place !== (places[at - 1] ?? -2) + 1 || joints.has(offset + place);
  };
  const found: Span[] = [];
  for (let at = 0; at + CARD_DIGITS.least <= digits.length; at += 1) {
    const length = isEdge(at) ? cardLength(digits, at, isEdge) : 0;
    if (length === 0) continue;
    found.push([offset + (places[at] ?? 0), offset + (places[at + length - 1] ?? 0) + 1]);
    at += length - 1;
  }
  return found;
}

function cardLength(digits: readonly number[], at: number, isEdge: (at: number) => boolean): number {
  for (let length = Math.min(CARD_DIGITS.most, digits.length - at); length >= CARD_DIGITS.least; length -= 1)
    if (isEdge(at + length) && isLuhn(digits.slice(at, at + length))) return length;
  return 0;
}

/** The check digit of cards: every second digit from the right counts twice. */
export function isLuhn(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, at) => {
    const counted = at % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

function findIbans(text: string): Span[] {
  return [...text.matchAll(IBAN)].flatMap(({ 1: found = '', index }): Span[] => {
    const end = ibanEnd(found);
    return end > 0 ? [[index, index + end]] : [];
  });
}

/**
 * Where the longest account number ends that a text begins with, 0 if there is none. Its checksum: with the country and
 * the check digits moved to the end, and letters as the numbers from 10, the rest by 97 is 1.
 */
export function ibanEnd(text: string): number {
  let [count, head, rest, end] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < DIGIT_0 || code > SMALL_Z) continue;
    const value = code < LARGE_A ? code - DIGIT_0 : (code % 32) + 9;
    count += 1;
    const moved = (before: number) => before * (value > 9 ? 100 : 10) + value;
    if (count <= 4) head = moved(head);
    else rest = moved(rest) % 97;
    if (count >= LEAST_IBAN && (rest * 1_000_000 + head) % 97 === 1) end = at + 1;
  }
  return end;
}
