import type { VisibleKind } from '#shared/protocol/page-check.ts';

/** What in a text may be somebody's own, the most telling first. Card and account numbers and e-mails are masked anyway. */
const PATTERNS: ReadonlyArray<readonly [VisibleKind, RegExp]> = [
  ['date', /(?<!\d)(?:\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?!\d)/],
  ['amount', /(?:[$€£¥]|\b(?:EUR|USD|CHF|GBP))\s?\d[\d.,’ ]*|\d[\d.,’]*\s?(?:[$€£¥]|(?:EUR|USD|CHF|GBP)\b)/],
  ['phone', /(?<![\w.])(?:\+|0)\d(?:[\s()/-]{0,3}\d){6,14}(?!\d)/],
  ['number', /(?<![\d.,])\d(?:[\s-]?\d){5,}(?![\d.,])/],
];

/** The first thing in it that looks like one of them. */
export function lookAlikeIn(text: string): { kind: VisibleKind; sample: string } | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, sample: found.trim() };
  }
  return undefined;
}
