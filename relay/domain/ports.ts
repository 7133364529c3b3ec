import type { Preferences, TeamMessage } from '#shared/protocol/desk.ts';
import type { AuditEntry } from '#shared/protocol/rest.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import type { Commit, DeliveryProblem, End } from '#shared/protocol/session-event.ts';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { Presence } from '#shared/protocol/live-state.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Installation, Portal, Tenant } from './tenant.ts';

/** What the domain needs from outside. Adapters implement these; memory versions pass the same contract suites. */

/** A commit as the relay keeps it; `fingerprint` tells a retry from another command under the same id. */
export type StoredCommit = Commit & { fingerprint: string };

/** The log of open sessions. One insert under a unique key decides between writers; nothing else does. */
export interface SessionLog {
  /** `taken`: this seq or this command id of the session exists already. Throws when the store does not answer. */
  append(sessionId: string, commit: StoredCommit): Promise<'written' | 'taken'>;
  /** The commits of an open session that follow seq `after` (0 unless given), by seq; empty when there is none. */
  read(sessionId: string, after?: number): Promise<StoredCommit[]>;
  /** Every open session; what an interrupted drop has left, which begins later than seq 1, is none. */
  readOpen(): Promise<Map<string, StoredCommit[]>>;
  /** Deletes the commits; called once their record is kept. */
  drop(sessionId: string): Promise<void>;
}

/** The whole history of a closed session, immutable. */
export interface SessionRecord {
  session: Session;
  commits: StoredCommit[];
}

export interface RecordStore {
  /** Keeping the same session twice changes nothing. */
  keep(record: SessionRecord): Promise<void>;
  find(sessionId: string): Promise<SessionRecord | undefined>;
  /** The newest closed sessions of a ticket. */
  ofTicket(tenantId: string, ticketId: string, limit: number): Promise<Session[]>;
}

/** Tenants, their portals and installations; read at start, held in memory. */
export interface Directory {
  tenant(id: string): Tenant | undefined;
  portal(id: string): { tenant: Tenant; portal: Portal } | undefined;
  installation(id: string): { tenant: Tenant; installation: Installation } | undefined;
  tenants(): readonly Tenant[];
}

/** An agent as first seen; `groups` are those of the help desk, read again at each sign-in (row K4). */
export interface KnownAgent extends AgentRef {
  tenantId: string;
  groups: string[];
}

export interface AgentStore {
  find(id: string): Promise<KnownAgent | undefined>;
  /** Adds or replaces. */
  keep(agent: KnownAgent): Promise<void>;
  all(): Promise<KnownAgent[]>;
}

/** One change of a tenant's roster: who made this version, when, and what changed, in words. */
export interface RosterChange {
  version: number;
  by: AgentRef;
  at: number;
  what: string;
}

/** Every version of a tenant's roster; an insert under tenant and version decides between two who change it at once. */
export interface RosterStore {
  newest(tenantId: string): Promise<Roster | undefined>;
  /** The change that made this version. It outlives the roster itself, of which only recent versions are kept. */
  change(tenantId: string, version: number): Promise<RosterChange | undefined>;
  /** `taken`: somebody else wrote this version first. */
  add(tenantId: string, roster: Roster, change: RosterChange): Promise<'written' | 'taken'>;
}

export interface AuditStore {
  add(entry: AuditEntry & { id: string; tenantId: string }): Promise<void>;
  /** The newest first. `target`: only entries about it. */
  newest(tenantId: string, limit: number, target?: string): Promise<AuditEntry[]>;
}

export interface PreferenceStore {
  find(agentId: string): Promise<Preferences | undefined>;
  keep(agentId: string, preferences: Preferences): Promise<void>;
}

export interface TeamChatStore {
  /** Adding the same id twice keeps the first. */
  add(tenantId: string, message: TeamMessage): Promise<void>;
  /** The newest `limit`, oldest first. */
  last(tenantId: string, teamId: string, limit: number): Promise<TeamMessage[]>;
}

/** Who decides for a tenant: a row of epochs, each taken by one insert under its key. */
export interface LeaseStore {
  newest(name: string): Promise<{ epoch: number; holder: string } | undefined>;
  /** Whether this holder got the epoch; older epochs are forgotten in the background. */
  claim(name: string, epoch: number, holder: string): Promise<boolean>;
}

export interface Publisher {
  /** To everybody who has the session open; each role gets its own view. */
  commit(session: Session, commit: Commit): void;
  presence(sessionId: string, presence: Record<End, Presence>): void;
  /** A session of this ticket was opened or has closed. */
  ticketChanged(tenantId: string, ticketId: string): void;
}

/** Everything that is made from the relay's secret. Deterministic, so that a retry gets the same session and key. */
export interface Secrets {
  sessionId(tenantId: string, agentId: string, commandId: string): string;
  /** Two words of the lists that both ends can compare. */
  phrase(sessionId: string): string;
  mediaRoom(sessionId: string): string;
  /** The nth key of a session: `key` as nine symbols, `link` as 128 bit. */
  key(sessionId: string, issue: number): { key: string; link: string };
  hash(secret: string): string;
  /** The one-time link of a guest, 128 bit. */
  guestLink(sessionId: string, guestId: string): string;
}

export type Claims =
  | { role: 'agent'; tenantId: string; installationId: string; agentId: string; name: string }
  | { role: 'customer'; tenantId: string; sessionId: string }
  /** An outsider with a one-time link; `agentId` is `guest-<guestId>`. */
  | { role: 'guest'; tenantId: string; sessionId: string; agentId: string; name: string };

export interface Tokens {
  mint(claims: Claims): Promise<{ token: string; expiresAt: number }>;
  read(token: string): Promise<Result<{ claims: Claims; expiresAt: number }>>;
}

export interface MediaServer {
  /** Creating a room that exists changes nothing. */
  createRoom(room: string): Promise<void>;
  /** Deleting a room that is gone changes nothing. */
  deleteRoom(room: string): Promise<void>;
  /** A token of minutes which can join this room and publish nothing. Who shows sees nothing of it. */
  token(room: string, identity: string, does: 'see' | 'show'): Promise<{ url: string; token: string }>;
  /** Lets one connected participant publish a screen, nothing else. */
  allowScreen(room: string, identity: string): Promise<void>;
  /** Takes the right to publish from every customer in the room. */
  forbidScreens(room: string): Promise<void>;
}

export type NoteOutcome =
  | { state: 'written'; noteId: string }
  | { state: 'failed'; problem: DeliveryProblem; isFinal: boolean; retryAfterMs?: number };

/** One help desk, reached with the installation's own credentials. */
export interface HelpDesk {
  ticket(
    installation: Installation,
    ticketId: string,
  ): Promise<Result<{ id: string; subject: string; requester: string }>>;
  agent(installation: Installation, userId: string): Promise<Result<{ name: string; groups: string[] }>>;
  /** A ticket for somebody who asked without one. The same marker gives the same ticket. */
  createTicket(
    installation: Installation,
    request: { marker: string; subject: string; requester: string },
  ): Promise<Result<{ id: string; subject: string; requester: string }>>;
  /** Writes the note unless one with this marker is there already. Never throws. */
  writeNote(installation: Installation, note: { ticketId: string; marker: string; body: string }): Promise<NoteOutcome>;
}

/** The newest refresh token of an installation; help desks may rotate it. */
export interface CredentialStore {
  refreshToken(installationId: string): Promise<string | undefined>;
  keepRefreshToken(installationId: string, token: string): Promise<void>;
}

export interface Limiter {
  /** Milliseconds until `subject` may try again; 0 while it may. */
  lockedFor(subject: string): Promise<number>;
  /** Counts one failure. */
  fail(subject: string): Promise<void>;
}

export type Clock = () => number;
/** Runs `task` once after `ms`; the returned function cancels it. */
export type Timer = (ms: number, task: () => void) => () => void;
/** An unguessable id, 128 bit. */
export type RandomId = () => string;
/** One line for each thing that happened: ids only, no text, no token. */
export type Observe = (event: string, ids: Record<string, string | number | undefined>, error?: unknown) => void;
