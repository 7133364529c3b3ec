import type { DetailsWords } from './details-text.ts';

const on = (isOn: boolean) => (isOn ? 'on' : 'off');

export const english: DetailsWords = {
  title: 'Technical details',
  problems: 'Page problems',
  requests: 'Failed requests',
  timings: 'Speed of the page',
  none: 'None known.',
  label: {
    browser: 'Browser',
    device: 'Device',
    window: 'Window',
    language: 'Language',
    network: 'Network',
    page: 'Page',
    cameFrom: 'Came from',
    cookies: 'Cookies',
  },
  timing: {
    firstByteMs: 'First answer',
    readyMs: 'Page ready',
    loadedMs: 'Page loaded',
    largestPaintMs: 'Main content shown',
    layoutShift: 'Layout shift',
    slowestInputMs: 'Slowest reaction',
    longTasks: 'Long tasks',
  },
  problem: {
    thrown: 'Error',
    rejected: 'Unhandled error',
    error: 'Console error',
    warning: 'Console warning',
    blocked: 'Blocked by the site’s policy',
  },
  request: { call: 'call', script: 'script', style: 'style', image: 'image', frame: 'frame', other: 'other' },
  scale: (factor) => `scale ${String(factor)}`,
  screen: (size) => `screen ${size}`,
  offline: 'offline',
  onlineSince: (time) => `online since ${time}`,
  cookies: (hasCookies, hasStorage) => `${on(hasCookies)}, storage ${on(hasStorage)}`,
  noAnswer: 'No readable answer',
  times: (count) => `${String(count)} times`,
};
