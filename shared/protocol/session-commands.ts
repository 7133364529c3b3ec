import { z } from 'zod';
import { agent, both, customer, everybody, read, write, type CommandSpec } from './command-spec.ts';
import { CommandId, Instant, PortalId, SessionId, TicketId } from './ids.ts';
import { LinePlace } from './desk.ts';
import { Presence, Receipt } from './live-state.ts';
import { MaskingRules } from './masking.ts';
import { OnArrival } from './start-mode.ts';
import { Commit, Device, PagePart, Scope, Surface } from './session-event.ts';

/** The key as the agent reads it out, the link as it is copied; made again from the relay's secret, never stored. */
export const SessionKey = z.object({ key: z.string(), link: z.string(), expiresAt: Instant });

export const SessionSummary = z.object({
  id: SessionId,
  phase: z.enum(['invited', 'waiting', 'offered', 'active', 'wrap-up', 'ended']),
  openedAt: Instant,
  endedAt: Instant.nullable(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
});

/** A session from its ticket to its transcript. */
export const sessionCommands = {
  'token:renew': read(
    agent,
    'A fresh agent token; ask before the old one lapses.',
    z.strictObject({}),
    z.object({ token: z.string(), expiresAt: Instant }),
  ),
  'ticket:open': read(
    agent,
    'What is known of a ticket; from now on `ticket:changed` is sent when a session of it starts or ends.',
    z.strictObject({ ticketId: TicketId }),
    z.object({
      ticket: z.object({ id: TicketId, subject: z.string(), requester: z.string() }),
      portals: z.array(
        z.object({
          id: PortalId,
          name: z.string(),
          keyMinutes: z.object({ min: z.number(), default: z.number(), max: z.number() }),
        }),
      ),
      sessions: z.array(SessionSummary),
    }),
  ),
  'session:start': {
    kind: 'start' as const,
    from: agent,
    about: 'Opens a session on a ticket and issues its first key. The same command id gives the same session and key.',
    input: z.strictObject({
      commandId: CommandId,
      ticketId: TicketId,
      portalId: PortalId,
      keyMinutes: z.number().int().positive(),
      onArrival: OnArrival.optional(),
    }),
    output: z.object({ sessionId: SessionId }),
  },
  'session:open': read(
    everybody,
    'The commits after `lastSeq` and the live state; from now on `session:commit` is sent. Asked on every connect.',
    z.strictObject({ sessionId: SessionId, lastSeq: z.number().int().nonnegative() }),
    z.object({
      commits: z.array(Commit),
      presence: z.object({ agent: Presence, customer: Presence }),
      receipts: z.object({ agent: Receipt, customer: Receipt }),
      /** Only for a customer who waits: where they stand. */
      place: LinePlace.nullable(),
      /** Only for the owner, while nobody has joined. */
      key: SessionKey.nullable(),
      /** The custom link of the portal with the external key filled in, or null. Only for agents. */
      customLink: z.string().nullable(),
    }),
  ),
  'media:connect': read(
    both,
    'Where to watch or publish a screen: a token of minutes for the room of this session. Needs a request or a grant.',
    z.strictObject({ sessionId: SessionId }),
    z.object({ url: z.string(), token: z.string(), identity: z.string() }),
  ),
  'media:allow': read(
    customer,
    'Lets the connected participant publish, if the session holds a live grant.',
    z.strictObject({ sessionId: SessionId, identity: z.string().max(200) }),
    z.object({}),
  ),

  'masking:rules': read(
    customer,
    'What of the site’s pages may be seen. Without the answer a page is private.',
    z.strictObject({ sessionId: SessionId }),
    MaskingRules,
  ),

  'key:renew': write(agent, 'A new key and link; the old ones stop working.', {
    keyMinutes: z.number().int().positive(),
  }),
  'session:join': write(customer, 'The customer who claimed the key enters the chat.', {
    name: z.string().trim().max(80),
    device: Device,
  }),
  'session:decline': write(customer, 'The customer did not expect this; ends the session.', {}),
  'customer:confirm': write(agent, 'The agent recognises who came; sharing can be asked for from now on.', {}),
  'customer:reject': write(agent, 'Not this person: ends the session.', {}),
  'chat:send': write(everybody, 'One chat message, plain text.', { text: z.string().trim().min(1).max(4000) }),
  'share:request': write(agent, 'Asks the customer to share, or to let the agent do more.', { scope: Scope }),
  'share:withdraw': write(agent, 'Takes the open request back.', { requestId: z.string().max(64) }),
  'share:grant': write(customer, 'Yes. For a screen, after the browser’s picker: `surface` is what was chosen.', {
    requestId: z.string().max(64),
    surface: Surface,
  }),
  'share:refuse': write(customer, 'Not now; the session goes on.', {
    requestId: z.string().max(64),
    reason: z.enum(['declined', 'cancelled', 'unsupported', 'sensitive']),
  }),
  'share:narrow': write(customer, 'The customer shows a part of the page only, or all of it again.', {
    part: PagePart,
  }),
  'share:stop': write(both, 'Revokes a grant, and with it every one that stands on it.', {
    grantId: z.string().max(64),
    reason: z.enum(['asked', 'surface-closed']),
  }),
  'note:save': write(agent, 'The owner’s private note, whole text.', { text: z.string().max(10_000) }),
  'external-key:set': write(agent, 'Another case id for this session.', { value: z.string().trim().min(1).max(200) }),
  'session:end': write(both, 'Ends the conversation; the agent goes on to wrap-up.', {}),
  'wrap-up:finish': write(agent, 'Closes the session and sends the transcript to the ticket.', {}),
  'delivery:retry': write(agent, 'Tries a failed delivery again.', { deliveryId: z.string().max(64) }),
} satisfies Record<string, CommandSpec<z.ZodType, z.ZodType>>;

export type SessionKey = z.infer<typeof SessionKey>;
export type SessionSummary = z.infer<typeof SessionSummary>;
