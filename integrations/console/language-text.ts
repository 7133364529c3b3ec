import type { Device } from '#shared/protocol/session-event.ts';

/** "en-GB, Europe/London": the language and time zone that the browser names. */
export function languageText({ locale, timeZone }: Pick<Device, 'locale' | 'timeZone'>): string {
  return [locale, timeZone].filter(Boolean).join(', ');
}
