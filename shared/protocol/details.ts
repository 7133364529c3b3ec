import { z } from 'zod';
import { DETAILS_LIMITS } from './details-limits.ts';
import { Instant } from './ids.ts';

/** One line: without controls and without marks that turn what stands around them. */
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]*$/);
const count = z.number().int().nonnegative().max(1_000_000);
const milliseconds = z.number().int().nonnegative().max(86_400_000);
const pixels = z.number().int().nonnegative().max(100_000);
const Size = z.strictObject({ width: pixels, height: pixels });

/** What the browser says of itself, beyond `Device`. */
export const SystemInfo = z.strictObject({
  browser: line(80),
  os: line(80),
  /** What the browser adds when it is asked: processor, model. */
  hints: line(200),
  window: Size,
  screen: Size,
  /** Device pixels for one of the page. */
  scale: z.number().positive().max(100),
  languages: z.array(line(35)).max(10),
  timeZone: line(64),
  network: z.strictObject({
    isOnline: z.boolean(),
    /** Since when without a break; as far back as this page reaches. */
    onlineSince: Instant.nullable(),
    /** Such as `4g`; empty where the browser does not tell. */
    type: line(20),
    roundTripMs: milliseconds.nullable(),
  }),
  /** Origin and path; what looks like an id or like a person in the path is masked. */
  page: line(DETAILS_LIMITS.text),
  /** Host of the page before, or empty. */
  referrer: line(253),
  hasCookies: z.boolean(),
  hasStorage: z.boolean(),
});

/** Something that the page told its console, or that the browser did. */
export const PageProblem = z.strictObject({
  /** `thrown`: nobody caught it; `rejected`: a promise; `blocked`: by the site's own security policy. */
  kind: z.enum(['thrown', 'rejected', 'error', 'warning', 'blocked']),
  text: line(DETAILS_LIMITS.text),
  /** Files and lines, the innermost first; empty where nothing is known. */
  place: line(DETAILS_LIMITS.text),
  /** When it was there last. */
  at: Instant,
  count: count.min(1),
});

/** A request of the page that failed. Neither bodies nor headers are known, nor is the method. */
export const FailedRequest = z.strictObject({
  kind: z.enum(['call', 'script', 'style', 'image', 'frame', 'other']),
  /** Origin and path, masked as the page's own. */
  url: line(DETAILS_LIMITS.text),
  /** Of HTTP; 0 when there was no answer, or none that the page may read. */
  status: z.number().int().min(0).max(999),
  durationMs: milliseconds.nullable(),
  at: Instant,
});

/** How fast the page is. Null for what the browser does not tell, or not yet. */
export const PageTimings = z.strictObject({
  firstByteMs: milliseconds.nullable(),
  readyMs: milliseconds.nullable(),
  loadedMs: milliseconds.nullable(),
  largestPaintMs: milliseconds.nullable(),
  layoutShift: z.number().nonnegative().max(1000).nullable(),
  slowestInputMs: milliseconds.nullable(),
  longTasks: count.nullable(),
});

/** What a customer's browser says of itself and of the page at one moment, masked before it left. Never trusted. */
export const Details = z
  .strictObject({
    /** By the customer's clock. */
    at: Instant,
    system: SystemInfo,
    problems: z.array(PageProblem).max(DETAILS_LIMITS.problems),
    requests: z.array(FailedRequest).max(DETAILS_LIMITS.requests),
    timings: PageTimings,
  })
  .refine((details) => JSON.stringify(details).length <= DETAILS_LIMITS.size, 'too much at once');

export type SystemInfo = z.infer<typeof SystemInfo>;
export type PageProblem = z.infer<typeof PageProblem>;
export type FailedRequest = z.infer<typeof FailedRequest>;
export type PageTimings = z.infer<typeof PageTimings>;
export type Details = z.infer<typeof Details>;
