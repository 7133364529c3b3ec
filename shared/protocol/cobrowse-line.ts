import { z } from 'zod';
import { Action, Gesture, Outcome } from './control.ts';
import { errorStatus, type ErrorCode } from './errors.ts';
import { AgentId, SessionId } from './ids.ts';

/**
 * The co-browse line: one WebSocket for each end of a shared page, apart from chat. It opens with a `hello` from the
 * browser; after `ready`, frames (frame.ts) go as binary messages, everything else as JSON text. Nothing of it is
 * stored. `ended` is for good, unless a newer token helps (`token-expired`); a line that closes without it is to be
 * opened again, after a while.
 */
export const COBROWSE_PATH = '/cobrowse';

export const Code = z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]);
/** Counts up within one line; what became of it comes back with it. */
const act = z.number().int().nonnegative();
const position = { epoch: z.number().int().nonnegative(), base: z.number().int(), seq: z.number().int() };

/**
 * First of all, within 5 s. The token is never in the address. Said again later with a newer token, it keeps the line
 * open past the end of the first one; there is no answer to that.
 */
export const Hello = z.strictObject({
  type: z.literal('hello'),
  token: z.string().min(20).max(4096),
  sessionId: SessionId,
});

/** What the agent's browser says after that. */
export const ViewerMessage = z.discriminatedUnion('type', [
  /** Frames up to this one are shown; it makes room for more. */
  z.strictObject({ type: z.literal('applied'), ...position }),
  /** It cannot go on from what it has: a fresh snapshot, please. */
  z.strictObject({ type: z.literal('resync') }),
  /** Needs the grant to point. */
  z.strictObject({ type: z.literal('gesture'), gesture: Gesture }),
  /** Takes the control, or gives it back: one agent has it at a time. Needs a grant to scroll at least. */
  z.strictObject({ type: z.literal('control'), isWanted: z.boolean() }),
  /** Needs the control, and the grant that goes with the action. */
  z.strictObject({ type: z.literal('act'), act, epoch: z.number().int().nonnegative(), action: Action }),
]);

/** What the customer's browser says after that, beside its frames. */
export const PageMessage = z.discriminatedUnion('type', [
  /** What it would have to send is too large: there is no picture until the page has changed. */
  z.strictObject({ type: z.literal('too-large') }),
  /** Whether the site lets anybody else act on this page (row K11). */
  z.strictObject({ type: z.literal('tagged'), isSensitive: z.boolean() }),
  z.strictObject({ type: z.literal('acted'), act, agentId: AgentId, outcome: Outcome }),
]);

/** What the relay says to the customer's browser. Frames are wanted while `isWatched`. */
export const ToPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), isWatched: z.boolean() }),
  z.object({ type: z.literal('watched'), isWatched: z.boolean() }),
  z.object({ type: z.literal('resync') }),
  /** What an agent shows or does; the page looks once more whether the customer allows it. */
  z.object({ type: z.literal('gesture'), agentId: AgentId, gesture: Gesture }),
  z.object({ type: z.literal('act'), agentId: AgentId, act, epoch: z.number().int(), action: Action }),
  /** Who has the control; null: nobody. */
  z.object({ type: z.literal('controller'), agentId: AgentId.nullable() }),
  z.object({ type: z.literal('ended'), code: Code, message: z.string() }),
]);

/** What the relay says to the agent's browser. `hasPage`: a browser of the customer is connected and sends. */
export const ToViewer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), hasPage: z.boolean() }),
  z.object({ type: z.literal('page'), hasPage: z.boolean() }),
  z.object({ type: z.literal('too-large') }),
  z.object({ type: z.literal('tagged'), isSensitive: z.boolean() }),
  z.object({ type: z.literal('controller'), agentId: AgentId.nullable() }),
  z.object({ type: z.literal('acted'), act, outcome: Outcome }),
  z.object({ type: z.literal('ended'), code: Code, message: z.string() }),
]);

export type Hello = z.infer<typeof Hello>;
export type ViewerMessage = z.infer<typeof ViewerMessage>;
export type PageMessage = z.infer<typeof PageMessage>;
export type ToPage = z.infer<typeof ToPage>;
export type ToViewer = z.infer<typeof ToViewer>;
