import { t } from './words.ts';

const COMMON = [5, 15, 30, 60, 120, 240, 480, 1440];

/** The lifetimes to offer between the bounds of a portal, in minutes, its default among them. */
export function lifetimeChoices({ min, default: usual, max }: { min: number; default: number; max: number }): number[] {
  const within = COMMON.filter((minutes) => minutes >= min && minutes <= max);
  return [...new Set([...within, usual])].sort((a, b) => a - b);
}

/** "15 minutes", "4 hours". */
export function lifetimeText(minutes: number): string {
  return minutes > 60 && minutes % 60 === 0 ? t('hours', { count: minutes / 60 }) : t('minutes', { count: minutes });
}
