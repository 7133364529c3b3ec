import { z } from 'zod';
import { AgentId, Instant, PortalId, SessionId, SkillId, TeamId } from './ids.ts';
import { MaskingRules } from './masking.ts';
import { GuestProfile } from './people-event.ts';
import { RecordingManifest } from './recording.ts';
import { AgentSettings, QueueSettings, Rank, Roster, Team, TenantPolicy } from './roster.ts';
import { Device } from './session-event.ts';
import { StartMode } from './start-mode.ts';

/** What somebody who holds a key sees before anything starts (row K11). */
export const Invitation = z.object({
  sessionId: SessionId,
  /** Customer token: bound to this session, presented by the socket; also what resumes the session later. */
  token: z.string(),
  company: z.string(),
  agent: z.string(),
  ticket: z.object({ id: z.string(), subject: z.string() }),
  phrase: z.string(),
  expiresAt: Instant,
});

export const Portal = z.object({
  id: PortalId,
  name: z.string(),
  company: z.string(),
  locale: z.string(),
  /** What a customer can choose who asks without a key; null where this portal takes no such requests. */
  help: z.object({ issues: z.array(z.object({ id: SkillId, name: z.string() })) }).nullable(),
  /** Where a customer’s browser can show what leaves it, in a frame; '' where there is no such place. */
  mirrorUrl: z.string(),
});

/** A key needs the portal it is typed at; a link carries enough by itself. */
export const ClaimKey = z.union([
  z.strictObject({ portalId: PortalId, key: z.string().min(1).max(40), device: z.string().min(16).max(64) }),
  z.strictObject({ link: z.string().min(1).max(64), device: z.string().min(16).max(64) }),
]);

/** A customer who asks for help without a key: the queue is the portal's, a team's, an agent's or the issue's (rows F1, F3). */
export const HelpRequest = z.strictObject({
  portalId: PortalId,
  /** Random, kept by the browser: asking twice gives the same session. */
  requestId: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  name: z.string().trim().max(80),
  topic: z.string().trim().max(500),
  mode: StartMode,
  device: Device,
  to: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('team'), teamId: TeamId }),
      z.strictObject({ kind: z.literal('agent'), agentId: AgentId }),
      z.strictObject({ kind: z.literal('issue'), issueId: SkillId }),
    ])
    .nullable(),
});

/** What the customer holds from now on; the token resumes the session as an invitation's does. */
export const HelpAnswer = z.object({
  sessionId: SessionId,
  token: z.string(),
  company: z.string(),
  phrase: z.string(),
});

/** What somebody outside sees of a one-time link before coming in (row H6). */
export const ClaimGuest = z.strictObject({
  link: z.string().min(1).max(64),
  device: z.string().min(16).max(64),
  acceptsNda: z.boolean(),
});
export const GuestPass = z.object({
  sessionId: SessionId,
  guestId: z.string(),
  token: z.string(),
  company: z.string(),
  invitedBy: z.string(),
  name: z.string(),
  profile: GuestProfile,
  until: Instant,
});

/** Every change names the version it was made on; when another came first the answer says what changed. */
const version = z.number().int().nonnegative();
const Changed = z.object({ version, warnings: z.array(z.string()) });

export const AuditEntry = z.object({
  at: Instant,
  by: z.object({ id: z.string(), name: z.string() }),
  action: z.string(),
  target: z.string(),
  outcome: z.enum(['done', 'refused']),
  detail: z.string(),
});

/** What agents see of the site of each portal. `version` is the roster's. */
export const SiteMasking = z.object({
  version,
  portals: z.array(z.object({ id: PortalId, name: z.string(), origins: z.array(z.string()), rules: MaskingRules })),
});

interface EndpointSpec {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  about: string;
  /** `agent`: an agent's token in the Authorization header. */
  by?: 'agent';
  input: z.ZodType;
  output: z.ZodType;
}

/** The REST contract; /openapi.json is made from it. Everything else goes over the socket. */
export const endpoints = {
  getPortal: {
    method: 'get',
    path: '/v1/portals/{portalId}',
    about: 'The public face of a portal: names and language.',
    input: z.object({ portalId: PortalId }),
    output: Portal,
  },
  claimKey: {
    method: 'post',
    path: '/v1/keys/claim',
    about:
      'Ties a key or link to this browser (`device`: a random secret it keeps) and says who asks. Wrong, used and expired give the same answer.',
    input: ClaimKey,
    output: Invitation,
  },
  requestHelp: {
    method: 'post',
    path: '/v1/requests',
    about: 'A customer asks for help and waits in a queue.',
    input: HelpRequest,
    output: HelpAnswer,
  },
  claimGuest: {
    method: 'post',
    path: '/v1/guests/claim',
    about: 'Ties a guest’s one-time link to this browser. Wrong, used, late and revoked give the same answer.',
    input: ClaimGuest,
    output: GuestPass,
  },
  getRoster: {
    method: 'get',
    path: '/v1/roster',
    by: 'agent',
    about: 'Teams, members, skills and policy, as far as the caller is lead or manager of a team.',
    input: z.object({}),
    output: Roster,
  },
  putTeam: {
    method: 'put',
    path: '/v1/teams/{teamId}',
    by: 'agent',
    about: 'A new team, or another name and groups for one. For managers.',
    input: z.strictObject({ teamId: TeamId, version, name: Team.shape.name, groups: Team.shape.groups }),
    output: Changed,
  },
  putQueue: {
    method: 'put',
    path: '/v1/teams/{teamId}/queue',
    by: 'agent',
    about: 'The queue settings of a team. For its leads and managers.',
    input: z.strictObject({ teamId: TeamId, version, queue: QueueSettings }),
    output: Changed,
  },
  putRank: {
    method: 'put',
    path: '/v1/teams/{teamId}/members/{agentId}',
    by: 'agent',
    about: 'The rank of an agent in a team, or none. For its managers.',
    input: z.strictObject({ teamId: TeamId, agentId: AgentId, version, rank: Rank.nullable() }),
    output: Changed,
  },
  putAgent: {
    method: 'put',
    path: '/v1/agents/{agentId}/settings',
    by: 'agent',
    about: 'Skills, capacity, idle limit and permissions of an agent. For managers of a team of that agent.',
    input: z.strictObject({ agentId: AgentId, version, settings: AgentSettings }),
    output: Changed,
  },
  putSkill: {
    method: 'put',
    path: '/v1/skills/{skillId}',
    by: 'agent',
    about: 'A new skill, or another name for one. For managers.',
    input: z.strictObject({ skillId: SkillId, version, name: z.string().trim().min(1).max(80) }),
    output: Changed,
  },
  putPolicy: {
    method: 'put',
    path: '/v1/policy',
    by: 'agent',
    about: 'What holds for all teams. For managers.',
    input: z.strictObject({ version, policy: TenantPolicy }),
    output: Changed,
  },
  getMasking: {
    method: 'get',
    path: '/v1/masking',
    by: 'agent',
    about: 'What agents see of the sites of all portals. For managers.',
    input: z.object({}),
    output: SiteMasking,
  },
  putMasking: {
    method: 'put',
    path: '/v1/portals/{portalId}/masking',
    by: 'agent',
    about: 'What agents see of the pages of a portal’s site. For managers.',
    input: z.strictObject({ portalId: PortalId, version, rules: MaskingRules }),
    output: Changed,
  },
  getRecording: {
    method: 'get',
    path: '/v1/recordings/{sessionId}',
    by: 'agent',
    about:
      'What was recorded of the pages of a session, for who may read the session. The frames themselves: `GET …/frames?from=<place>`, as bytes (recording-entry.ts) in pages; the header `casement-next` says the place to read on from, and is empty at the end. Each viewing is in the audit.',
    input: z.object({ sessionId: SessionId }),
    output: RecordingManifest,
  },
  deleteRecording: {
    method: 'delete',
    path: '/v1/recordings/{sessionId}',
    by: 'agent',
    about: 'Deletes what was recorded of a session before it expires. For managers of its team.',
    input: z.object({ sessionId: SessionId }),
    output: z.object({}),
  },
  getAudit: {
    method: 'get',
    path: '/v1/audit',
    by: 'agent',
    about: 'The newest entries of the audit, at most 200. For managers.',
    input: z.object({}),
    output: z.object({ entries: z.array(AuditEntry) }),
  },
} as const satisfies Record<string, EndpointSpec>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
export type Invitation = z.infer<typeof Invitation>;
export type Portal = z.infer<typeof Portal>;
export type ClaimKey = z.infer<typeof ClaimKey>;
export type HelpRequest = z.infer<typeof HelpRequest>;
export type HelpAnswer = z.infer<typeof HelpAnswer>;
export type ClaimGuest = z.infer<typeof ClaimGuest>;
export type GuestPass = z.infer<typeof GuestPass>;
export type SiteMasking = z.infer<typeof SiteMasking>;
export type AuditEntry = z.infer<typeof AuditEntry>;
