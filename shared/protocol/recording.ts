import { z } from 'zod';
import { Instant, SessionId } from './ids.ts';

/** Said with each page of frames: the place to read on from. */
export const NEXT_HEADER = 'casement-next';

/** A place in a recording to read on from; '' is its beginning. */
export const RecordingPlace = z.string().regex(/^[\w:-]{0,160}$/);

/** What there is of a recording and may be read now. Sizes in bytes. */
export const RecordingManifest = z.object({
  sessionId: SessionId,
  /** One for each time that the customer said yes, in order. */
  spans: z.array(z.object({ id: z.string(), from: Instant, until: Instant, size: z.number().int() })),
  /** Where a picture can begin, in order; reading after the place `after` soon comes by it. */
  keyframes: z.array(z.object({ at: Instant, after: RecordingPlace })),
  size: z.number().int(),
  /** When the first part of it is deleted; null where there is none. */
  expiresAt: Instant.nullable(),
  /** More is being added. */
  isOn: z.boolean(),
});

export type RecordingManifest = z.infer<typeof RecordingManifest>;
