import type { CommandInput, WriteName } from '#shared/protocol/commands.ts';
import type { Actor, AgentRef, DeliveryProblem, TicketRef } from '#shared/protocol/session-event.ts';

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
      phrase: string;
      mediaRoom: string;
      keyMinutes: number;
    }
  | { type: 'key:claim'; deviceHash: string }
  | { type: 'key:expire' }
  | { type: 'customer:gone' }
  | { type: 'share:expire' }
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
  /** Hashes of the nth key of this session. */
  hashes: (issue: number) => { keyHash: string; linkHash: string };
}

export interface Policy {
  /** How long the agent waits after a refusal before asking again. */
  sharePauseMs: number;
  /** The longest a screen share may last. */
  screenGrantMs: number;
  /** How long wrap-up may last before the relay finishes it. */
  wrapUpMs: number;
}
