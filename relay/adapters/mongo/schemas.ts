import { Schema } from 'mongoose';
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
}

export const agentSchema = new Schema<AgentDocument>(
  {
    _id: String,
    tenantId: String,
    name: String,
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
