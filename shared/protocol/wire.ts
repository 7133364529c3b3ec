import { z } from 'zod';
import type { CommandInput, CommandName, CommandOutput } from './commands.ts';
import { Availability, LinePlace, OfferCard, QueueRow, TeamMessage, TeamView } from './desk.ts';
import { Instant, SessionId, TeamId, TicketId } from './ids.ts';
import { Presence } from './live-state.ts';
import { MonitorScreen } from './monitor-screen.ts';
import { QueueRef } from './queue-event.ts';
import type { Result } from './result.ts';
import { Commit } from './session-event.ts';

const position = z.number().int().nonnegative();

/** Client → relay → other side: unacknowledged, never stored, may be lost. */
export const streams = {
  typing: z.strictObject({ sessionId: SessionId }),
  /** Up to which commit the sender's page has received (`delivered`) and shown (`seen`) the log. Sent again on every connect. */
  receipt: z.strictObject({ sessionId: SessionId, delivered: position, seen: position }),
  /** From each of an agent's pages every 15 s and on every change: what the page knows of the person (rows G10, G12). */
  'agent:beat': z.strictObject({
    /** Stable for one page; a page that stops beating for 45 s counts as gone. */
    page: z.string().min(8).max(64),
    /** Since the last input in this page, in ms. */
    idleMs: z.number().int().nonnegative(),
    isLocked: z.boolean(),
    isFrozen: z.boolean(),
  }),
  /** The page goes away on purpose: its lease ends after a short grace instead of the long one. */
  'agent:leave': z.strictObject({ page: z.string().min(8).max(64) }),
  /** A watched console to whoever watches: opaque, at most 256 kB. */
  'mirror:frame': z.strictObject({
    monitorId: z.string().max(64),
    kind: z.enum(['base', 'change']),
    data: z.string().max(262_144),
  }),
};

/** Relay → clients. */
export const notices = {
  'session:commit': z.object({ sessionId: SessionId, commit: Commit }),
  'session:presence': z.object({ sessionId: SessionId, agent: Presence, customer: Presence }),
  typing: z.object({ sessionId: SessionId, from: z.enum(['agent', 'customer']) }),
  receipt: z.object({ sessionId: SessionId, from: z.enum(['agent', 'customer']), delivered: position, seen: position }),
  'ticket:changed': z.object({ ticketId: TicketId }),
  /** To a customer who waits: position and estimate, on change. */
  'line:place': z.object({ sessionId: SessionId, place: LinePlace }),
  /** Rows of one queue that are new or different, and sessions that are no longer in it. */
  'desk:rows': z.object({ queue: QueueRef, rows: z.array(QueueRow), gone: z.array(SessionId), now: Instant }),
  'desk:offer': OfferCard,
  'desk:offer-closed': z.object({
    offerId: z.string(),
    sessionId: SessionId,
    reason: z.enum(['accepted', 'declined', 'missed', 'agent-left', 'taken', 'moved', 'ended']),
  }),
  'desk:availability': Availability,
  /** Teams, ranks or settings have changed: ask `desk:open` again. */
  'desk:changed': z.object({}),
  'team:message': TeamMessage,
  'team:view': TeamView,
  /** Somebody watches this agent's console from now on, or no longer. */
  'monitor:state': z.object({
    monitorId: z.string(),
    isOn: z.boolean(),
    watcher: z.object({ id: z.string(), name: z.string() }),
    teamId: TeamId,
    reason: z.string(),
    /** Whether the watcher asks for the whole screen too, or sees it. */
    screen: MonitorScreen,
  }),
  /** To who watches: how it stands about the whole screen, on change. */
  'monitor:screen': z.object({ monitorId: z.string(), screen: MonitorScreen }),
  'mirror:frame': z.object({ monitorId: z.string(), kind: z.enum(['base', 'change']), data: z.string() }),
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
