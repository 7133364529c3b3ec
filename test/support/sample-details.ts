import type { Details } from '#shared/protocol/details.ts';

/** What a browser might say at `at`, in ms since 1970. */
export function sampleDetails(at: number, more: Partial<Details> = {}): Details {
  return {
    at,
    system: {
      browser: 'Chrome 129',
      os: 'Windows 11',
      hints: 'x86 64 bit',
      window: { width: 1280, height: 720 },
      screen: { width: 1920, height: 1080 },
      scale: 1.25,
      languages: ['en-GB', 'de'],
      timeZone: 'Europe/London',
      network: { isOnline: true, onlineSince: at - 600_000, type: '4g', roundTripMs: 80 },
      page: 'https://shop.fernway.example/checkout',
      referrer: 'search.example',
      hasCookies: true,
      hasStorage: true,
    },
    problems: [
      {
        kind: 'thrown',
        text: 'Uncaught ReferenceError: card is not defined',
        place: '/checkout.js:214, /app.js:12',
        at: at - 300_000,
        count: 3,
      },
      {
        kind: 'blocked',
        text: 'frame-src https://pay.example/frame',
        place: '',
        at: at - 290_000,
        count: 1,
      },
    ],
    requests: [
      {
        kind: 'call',
        url: 'https://shop.fernway.example/api/basket/…',
        status: 503,
        durationMs: 230,
        at: at - 200_000,
      },
      { kind: 'script', url: 'https://pay.example/frame.js', status: 0, durationMs: null, at: at - 100_000 },
    ],
    timings: {
      firstByteMs: 120,
      readyMs: 900,
      loadedMs: 1400,
      largestPaintMs: 1100,
      layoutShift: 0.02,
      slowestInputMs: 64,
      longTasks: 2,
    },
    ...more,
  };
}
