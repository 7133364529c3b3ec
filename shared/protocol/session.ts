import type {
  AgentRef,
  Device,
  DeliveryProblem,
  EndReason,
  Grant,
  Scope,
  Surface,
  TicketRef,
} from './session-event.ts';

/** Free of zod: browsers import it together with the fold. */
export type Sharing =
  | { state: 'none'; askAgainAt: number }
  | { state: 'requested'; requestId: string; scope: Scope; since: number }
  | { state: 'screen'; grant: Grant; surface: Surface; since: number };

/** The internal note on its way to the ticket. */
export type Delivery =
  | { state: 'none' }
  | { state: 'queued'; id: string; attempts: number; retryAt: number; problem?: DeliveryProblem }
  | { state: 'sent'; id: string; noteId: string; at: number }
  | { state: 'failed'; id: string; attempts: number; problem: DeliveryProblem };

export interface Customer {
  name: string;
  device: Device;
  joinedAt: number;
  /** Nothing beyond chat can be asked before the agent confirmed who came (decision J9). */
  confirmed: boolean;
}

interface Ending {
  endedAt: number;
  reason: EndReason;
  /** Who came, if anybody did. */
  customer: Customer | undefined;
}

/** Each phase carries only what is valid in it. `claimedBy` is the hash of the first browser's secret; browsers see ''. */
export type Stage =
  | {
      phase: 'invited';
      issue: number;
      keyExpiresAt: number;
      claimedAt: number | undefined;
      claimedBy: string | undefined;
    }
  | { phase: 'active'; customer: Customer; sharing: Sharing }
  | ({ phase: 'wrap-up'; wrapUpUntil: number } & Ending)
  | ({ phase: 'ended'; delivery: Delivery } & Ending);

export type Phase = Stage['phase'];

export interface SessionFacts {
  id: string;
  tenantId: string;
  company: string;
  portalId: string;
  ticket: TicketRef;
  /** The help desk's case id, used in reports and links; editable by the owner, history in the log. */
  externalKey: string;
  owner: AgentRef;
  /** The two words both ends see. */
  phrase: string;
  mediaRoom: string;
  openedAt: number;
  note: string;
}

/** A session as folded from its commits; `seq` is the last commit in it. */
export type Session = SessionFacts & { seq: number } & Stage;
export type SessionIn<P extends Phase> = Extract<Session, { phase: P }>;
