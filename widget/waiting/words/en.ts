import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of waiting in line. */
export const en = {
  inLine: 'in line',
  aboutMinutes: { one: 'About {count} minute', other: 'About {count} minutes' },
  underMinute: 'Less than a minute',
  noEstimate: 'We cannot estimate yet',
  announce: 'You are number {position} in line. {estimate}.',
  next: 'You are next',
} as const satisfies Catalogue;
