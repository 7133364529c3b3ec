import type {
  Device,
  DeliveryProblem,
  EndReason,
  Grant,
  PagePart,
  Scope,
  Surface,
  TicketRef,
} from './session-event.ts';
import type { AgentRef } from './agent-ref.ts';
import type { GuestProfile, Right } from './people-event.ts';
import type { EnteredBy, QueueRef, Reasons } from './queue-event.ts';
import type { Recording } from './session-recording.ts';
import type { Permission } from './roster.ts';
import type { SessionDetails } from './session-details.ts';
import type { OnArrival, StartMode } from './start-mode.ts';

/** A page that agents see redrawn. The first grants are those to see it; every further one stands on that of its agent. */
export interface PageShare {
  grants: [see: Grant, ...more: Grant[]];
  since: number;
  part: PagePart;
}

/** Free of zod: browsers import it together with the fold. A page stays in sight while a screen is asked for or shown. */
export type Sharing =
  | { state: 'none'; askAgainAt: number }
  | { state: 'requested'; requestId: string; scope: Scope; agent: AgentRef; since: number; page: PageShare | null }
  | { state: 'screen'; grant: Grant; surface: Surface; since: number; page: PageShare | null }
  | { state: 'page'; page: PageShare; askAgainAt: number };

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

/** One visit to a queue. */
export interface Place {
  queue: QueueRef;
  enteredBy: EnteredBy;
  enteredAt: number;
  isFront: boolean;
  /** Who declined or missed it; kept by automatic moves. */
  rejections: Array<{ agentId: string; how: 'declined' | 'missed'; at: number }>;
  bounces: number;
  isExhausted: boolean;
  isOverdue: boolean;
}

export interface Offer {
  id: string;
  agent: AgentRef;
  until: number;
  why: Reasons;
}

export interface Participant {
  agent: AgentRef;
  right: Right;
  how: 'invited' | 'joined' | 'stayed' | 'guest' | 'sponsor';
  since: number;
}

export interface OpenInvitation {
  id: string;
  kind: 'share' | 'sponsor';
  to: QueueRef;
  right: Right;
  permission: Permission | null;
  by: AgentRef;
  note: string;
  until: number;
}

export interface Guest {
  id: string;
  name: string;
  linkHash: string;
  profile: GuestProfile;
  until: number;
  by: AgentRef;
  /** Hash of the first browser's secret; undefined until the link is used. */
  claimedBy: string | undefined;
  isRevoked: boolean;
}

export interface Watcher {
  agent: AgentRef;
  reason: string;
  since: number;
}

/** What the last one who gave the session away wrote (row K18). */
export interface Handover {
  from: AgentRef;
  note: string;
  at: number;
}

/** Who is in the session and by whose leave. */
export interface People {
  participants: Participant[];
  invitations: OpenInvitation[];
  guests: Guest[];
  watchers: Watcher[];
  /** What sponsors have lent the owner and was not used yet. */
  lent: Permission[];
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
  | { phase: 'waiting'; customer: Customer; place: Place }
  | { phase: 'offered'; customer: Customer; place: Place; offer: Offer }
  | { phase: 'active'; customer: Customer; sharing: Sharing }
  | ({ phase: 'wrap-up'; wrapUpUntil: number } & Ending)
  | ({ phase: 'ended'; delivery: Delivery } & Ending);

export type Phase = Stage['phase'];

export interface SessionFacts extends People {
  id: string;
  tenantId: string;
  company: string;
  portalId: string;
  ticket: TicketRef;
  /** The help desk's case id, used in reports and links; editable by the owner, history in the log. */
  externalKey: string;
  /** Null while it waits in a queue, and for good when nobody ever came. */
  owner: AgentRef | null;
  /** Whose leads and managers have rights over it. */
  teamId: string | null;
  mode: StartMode;
  /** Still to be asked for; `nothing` once anything was. */
  onArrival: OnArrival;
  /** What the customer wrote first. */
  topic: string;
  skills: string[];
  /** The two words both ends see. */
  phrase: string;
  mediaRoom: string;
  openedAt: number;
  note: string;
  /** Since when the customer waits or waited; undefined if never in a queue. */
  waitingSince: number | undefined;
  entryQueue: QueueRef | undefined;
  lastQueue: QueueRef | undefined;
  handover: Handover | undefined;
  details: SessionDetails;
  /** Whether the page that agents see is kept now; off in records from before there were recordings. */
  recording: Recording;
  /** Something of it was kept, and may have expired since. */
  isRecorded: boolean;
}

/** A session as folded from its commits; `seq` is the last commit in it. */
export type Session = SessionFacts & { seq: number } & Stage;
export type SessionIn<P extends Phase> = Extract<Session, { phase: P }>;
