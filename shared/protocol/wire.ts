import { z } from 'zod';
import type { CommandInput, CommandName, CommandOutput } from './commands.ts';
import { Instant, SessionId, TicketId } from './ids.ts';
import type { Result } from './result.ts';
import { Commit } from './session-event.ts';

const Presence = z.object({ isHere: z.boolean(), since: Instant });
const position = z.number().int().nonnegative();

/** Client → relay → other side: unacknowledged, never stored, may be lost. */
export const streams = {
  typing: z.strictObject({ sessionId: SessionId }),
  /** Up to which commit the sender's page has received (`delivered`) and shown (`seen`) the log. Sent again on every connect. */
  receipt: z.strictObject({ sessionId: SessionId, delivered: position, seen: position }),
};

/** Relay → clients. */
export const notices = {
  'session:commit': z.object({ sessionId: SessionId, commit: Commit }),
  'session:presence': z.object({ sessionId: SessionId, agent: Presence, customer: Presence }),
  typing: z.object({ sessionId: SessionId, from: z.enum(['agent', 'customer']) }),
  receipt: z.object({ sessionId: SessionId, from: z.enum(['agent', 'customer']), delivered: position, seen: position }),
  'ticket:changed': z.object({ ticketId: TicketId }),
  /** The relay is about to stop: connect anew after `afterMs`. */
  'relay:moving': z.object({ afterMs: z.number().int().nonnegative() }),
};

/** What a socket presents in its handshake's `auth`. */
export const Handshake = z.object({ token: z.string().min(20).max(4096) });

export type StreamName = keyof typeof streams;
export type NoticeName = keyof typeof notices;
export type StreamPayload<K extends StreamName> = z.infer<(typeof streams)[K]>;
export type NoticePayload<K extends NoticeName> = z.infer<(typeof notices)[K]>;

export type ClientToServerEvents = {
  [K in CommandName]: (input: CommandInput<K>, ack: (result: Result<CommandOutput<K>>) => void) => void;
} & { [K in StreamName]: (payload: StreamPayload<K>) => void };

export type ServerToClientEvents = { [K in NoticeName]: (payload: NoticePayload<K>) => void };
