import type { Device } from '#shared/protocol/session-event.ts';

const BROWSERS: ReadonlyArray<readonly [string, RegExp]> = [
  ['Edge', /Edg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Samsung Internet', /SamsungBrowser\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+).*Safari/],
];
const SYSTEMS: ReadonlyArray<readonly [string, RegExp]> = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iPod/],
  ['Windows', /Windows/],
  ['ChromeOS', /CrOS/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** What the browser says of itself, for the agent to see. The page's address goes without its query and fragment. */
export function describeDevice(userAgent: string, page: URL, locale: string): Device {
  const [browser, pattern] = BROWSERS.find(([, candidate]) => candidate.test(userAgent)) ?? ['Other', /(?!)/];
  const version = pattern.exec(userAgent)?.[1];
  return {
    browser: version === undefined ? browser : `${browser} ${version}`,
    os: SYSTEMS.find(([, candidate]) => candidate.test(userAgent))?.[0] ?? 'Other',
    locale: locale.slice(0, 35),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone.slice(0, 64),
    page: `${page.origin}${page.pathname}`.slice(0, 500),
  };
}
