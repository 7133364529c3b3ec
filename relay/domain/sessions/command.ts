import type { CommandInput, WriteName } from '#shared/protocol/commands.ts';
import type { EnteredBy, QueueRef, Reasons } from '#shared/protocol/queue-event.ts';
import type { Standing } from '#shared/protocol/rights.ts';
import type { Actor, DeliveryProblem, Device, TicketRef } from '#shared/protocol/session-event.ts';
import type { OnArrival, StartMode } from '#shared/protocol/start-mode.ts';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';

/** What a client may write, without its envelope. */
type ClientCommand = { [K in WriteName]: { type: K } & Omit<CommandInput<K>, 'sessionId' | 'commandId'> }[WriteName];

/** What the relay itself writes. */
export type RelayCommand =
  | {
      type: 'session:open';
      tenantId: string;
      company: string;
      portalId: string;
      ticket: TicketRef;
      owner: AgentRef;
      /** The first team of the owner, if any: whose leads have rights over it. */
      teamId: string | null;
      phrase: string;
      mediaRoom: string;
      keyMinutes: number;
      onArrival: OnArrival;
    }
  /** A customer asks without a key: opens the session, lets the customer in and enters the queue, in one commit. */
  | {
      type: 'help:request';
      tenantId: string;
      company: string;
      portalId: string;
      ticket: TicketRef;
      queue: QueueRef;
      teamId: string | null;
      enteredBy: EnteredBy;
      mode: StartMode;
      topic: string;
      skills: string[];
      name: string;
      device: Device;
      phrase: string;
      mediaRoom: string;
    }
  /** The command id becomes the offer's id. */
  | { type: 'offer:make'; agent: AgentRef; until: number; why: Reasons }
  | { type: 'offer:lapse'; offerId: string }
  | { type: 'offer:rescind'; offerId: string; reason: 'agent-left' }
  /** Get next: as `session:take`, but remembered as such (row F6). Sent for an agent, never by one. */
  | { type: 'session:take-next' }
  | { type: 'queue:exhaust' }
  | { type: 'queue:mark-overdue' }
  | { type: 'queue:overflow'; to: string }
  /** The owner's presence has lapsed. `present`: agents who are here; `teams`: teams that exist (row F7). */
  | { type: 'agent:lost'; agentId: string; present: string[]; teams: string[]; generalTeamId: string | null }
  /** The owner stays away and no queue will have the session: it ends. Nothing happens when the owner is another now. */
  | { type: 'agent:gone'; agentId: string }
  /** Also ends what a lost agent watches. */
  | { type: 'participant:lost'; agentId: string }
  | { type: 'invitation:expire'; invitationId: string }
  | { type: 'guest:claim'; guestId: string; deviceHash: string }
  | { type: 'guest:expire'; guestId: string }
  | { type: 'key:claim'; deviceHash: string }
  | { type: 'key:expire' }
  | { type: 'customer:gone' }
  | { type: 'share:expire' }
  | { type: 'details:expire' }
  /** What an agent did on the page, counted by the relay. */
  | { type: 'control:note'; agentId: string; scrolls: number; clicks: number; keys: number; since: number }
  | { type: 'recording:expire'; grantId: string }
  /** The relay can keep no more of it. */
  | { type: 'recording:halt'; grantId: string; reason: 'full' | 'failed' }
  | { type: 'wrap-up:lapse' }
  | { type: 'delivery:delay'; attempts: number; problem: DeliveryProblem; retryAt: number }
  | { type: 'delivery:done'; noteId: string }
  | { type: 'delivery:give-up'; attempts: number; problem: DeliveryProblem };

export type Command = ClientCommand | RelayCommand;
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** Who wants it, under which id, when. Time, ids and policy are arguments: rules stay pure. */
export interface Envelope {
  by: Actor;
  commandId: string;
  now: number;
  policy: Policy;
  /** What the roster says of an agent who asks; undefined for customers, guests and the relay. */
  standing: Standing | undefined;
  /** What the roster and presence say of somebody to whom a session is to go; undefined: no such team or agent. */
  target: (ref: QueueRef) => Target | undefined;
  /** Hash of the link of a guest of this session. */
  guestHash: (guestId: string) => string;
  /** Hashes of the nth key of this session. */
  hashes: (issue: number) => { keyHash: string; linkHash: string };
}

export interface Target {
  name: string;
  /** For an agent: signed in and present now. For a team: it exists. */
  isHere: boolean;
}

export interface Policy {
  /** How long an invitation to help waits for an answer. */
  invitationMs: number;
  /** How long the agent waits after a refusal before asking again. */
  sharePauseMs: number;
  /** The longest a page or screen may be seen without asking again. */
  shareGrantMs: number;
  /** The longest an agent may act on a page without asking again. */
  controlGrantMs: number;
  /** How long recordings are kept, which the customer is told before the answer. */
  recordingDays: number;
  /** How long wrap-up may last before the relay finishes it. */
  wrapUpMs: number;
}
