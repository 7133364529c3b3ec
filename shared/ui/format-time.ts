import { getLocale } from './locale.ts';
import { t } from './words.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: 'time' | 'day' | 'full', options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${getLocale()}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(getLocale(), options);
  formats.set(key, made);
  return made;
}

/** Hours and minutes of a day, 24 hours: "14:06". `at` in milliseconds since the epoch. */
export function formatTime(at: number): string {
  return format('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** Day and time, for tooltips: "21 November 2026 at 14:06". */
export function formatDayAndTime(at: number): string {
  return format('full', { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }).format(at);
}

/** The day as a reader says it: "Today", "Yesterday", "Saturday, 21 November". */
export function formatDay(at: number, now: number): string {
  const dayOf = (time: number) => new Date(time).toDateString();
  if (dayOf(at) === dayOf(now)) return t('today');
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayOf(at) === yesterday.toDateString()) return t('yesterday');
  return format('day', { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}
