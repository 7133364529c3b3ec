import { Schema } from 'mongoose';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { Preferences, TeamMessage } from '#shared/protocol/desk.ts';
import type { AuditEntry } from '#shared/protocol/rest.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import type { SessionRecord, StoredCommit } from '../../domain/ports.ts';

const { Mixed } = Schema.Types;
const options = { versionKey: false, strict: 'throw', minimize: false } as const;

/** `_id` is `<sessionId>:<seq>`. Open sessions only: small at all times. */
export type CommitDocument = { _id: string; sessionId: string } & StoredCommit;

export const commitSchema = new Schema(
  {
    _id: String,
    sessionId: String,
    seq: Number,
    commandId: String,
    fingerprint: String,
    at: Number,
    by: Mixed,
    events: [Mixed],
  },
  { ...options, collection: 'commits' },
).index({ sessionId: 1, commandId: 1 }, { unique: true });

/** `_id` is the session id; immutable. */
export interface RecordDocument extends SessionRecord {
  _id: string;
  tenantId: string;
  ticketId: string;
  openedAt: number;
}

export const recordSchema = new Schema(
  {
    _id: String,
    tenantId: String,
    ticketId: String,
    openedAt: Number,
    session: Mixed,
    commits: [Mixed],
  },
  { ...options, collection: 'records' },
).index({ tenantId: 1, ticketId: 1, openedAt: -1 });

export interface AgentDocument {
  _id: string;
  tenantId: string;
  name: string;
  /** Absent in agents that were kept before groups were read. */
  groups?: string[];
}

export const agentSchema = new Schema<AgentDocument>(
  {
    _id: String,
    tenantId: String,
    name: String,
    groups: [String],
  },
  { ...options, collection: 'agents' },
);

/** `_id` is `<installationId>:<version>`; the highest version counts. `sealed` is the encrypted refresh token. */
export interface CredentialDocument {
  _id: string;
  installationId: string;
  version: number;
  sealed: string;
}

export const credentialSchema = new Schema<CredentialDocument>(
  {
    _id: String,
    installationId: String,
    version: Number,
    sealed: String,
  },
  { ...options, collection: 'credentials' },
);

/** `_id` is `<tenantId>:<version>`. `roster` is missing in old versions, whose key stays taken. */
export interface RosterDocument {
  _id: string;
  tenantId: string;
  version: number;
  by: AgentRef;
  at: number;
  what: string;
  roster?: Roster;
}

export const rosterSchema = new Schema<RosterDocument>(
  { _id: String, tenantId: String, version: Number, by: Mixed, at: Number, what: String, roster: Mixed },
  { ...options, collection: 'rosters' },
).index({ tenantId: 1, version: -1 });

/** `_id` is made by the relay that wrote it, rising in time, so that a retry has one effect. */
export type AuditDocument = { _id: string; tenantId: string } & AuditEntry;

export const auditSchema = new Schema<AuditDocument>(
  {
    _id: String,
    tenantId: String,
    at: Number,
    by: Mixed,
    action: String,
    target: String,
    outcome: String,
    detail: String,
  },
  { ...options, collection: 'audit' },
)
  .index({ tenantId: 1, at: -1 })
  .index({ tenantId: 1, target: 1, at: -1 });

/** `_id` is the agent's id. */
export interface PreferenceDocument {
  _id: string;
  preferences: Preferences;
}

export const preferenceSchema = new Schema<PreferenceDocument>(
  { _id: String, preferences: Mixed },
  { ...options, collection: 'preferences' },
);

/** `_id` is `<tenantId>:<message id>`. */
export type TeamMessageDocument = { _id: string; tenantId: string } & TeamMessage;

export const teamMessageSchema = new Schema<TeamMessageDocument>(
  { _id: String, tenantId: String, id: String, teamId: String, by: Mixed, at: Number, text: String },
  { ...options, collection: 'teamMessages' },
).index({ tenantId: 1, teamId: 1, at: -1 });

/** `_id` is `<name>:<epoch>`: whoever inserts it has the lease until the next epoch. */
export interface LeaseDocument {
  _id: string;
  name: string;
  epoch: number;
  holder: string;
}

export const leaseSchema = new Schema<LeaseDocument>(
  { _id: String, name: String, epoch: Number, holder: String },
  { ...options, collection: 'leases' },
).index({ name: 1, epoch: -1 });
