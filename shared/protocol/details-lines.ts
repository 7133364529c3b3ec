import type { DetailsItem, DetailsText, DetailsWords } from './details-text.ts';

/** So many problems and requests of a page go into a ticket: the newest. */
const MOST = 20;

/** The same as plain text, a line each, to be copied or put into the ticket's note. */
export function detailsLines({ system, problems, requests, timings }: DetailsText, words: DetailsWords): string[] {
  return [
    ...system.map(([label, value]) => `${label}: ${value}`),
    ...itemLines(words.problems, problems, words),
    ...itemLines(words.requests, requests, words),
    ...(timings.length > 0 ? ['', words.timings, ...timings.map(([label, value]) => `${label}: ${value}`)] : []),
  ];
}

function itemLines(title: string, items: readonly DetailsItem[], { none }: DetailsWords): string[] {
  const shown = items.slice(-MOST).map(({ lead, text, more }) => `- ${lead}: ${text} (${more})`);
  const left = items.length - shown.length;
  return ['', title, ...(left > 0 ? [`- … + ${String(left)}`] : []), ...(items.length === 0 ? [none] : shown)];
}
