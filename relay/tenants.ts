import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { SkillId, TeamId } from '#shared/protocol/ids.ts';
import { Roster } from '#shared/protocol/roster.ts';
import { StartMode } from '#shared/protocol/start-mode.ts';
import { rosterProblems } from './domain/roster/roster-problems.ts';
import type { Tenant } from './domain/tenant.ts';

const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const Origin = z
  .url({ protocol: /^https?$/ })
  .refine((url) => new URL(url).origin === url, 'An origin has no path and no slash at its end.');
const Minutes = z.number().int().min(1).max(43_200);

const Issue = z.strictObject({
  id: SkillId,
  name: z.string().min(1).max(80),
  teamId: TeamId,
  skills: z.array(SkillId).max(20),
});

const Portal = z.strictObject({
  id: Id,
  name: z.string().min(1).max(80),
  locale: z.string().min(2).max(35),
  origins: z.array(Origin),
  keyMinutes: z
    .strictObject({ min: Minutes, default: Minutes, max: Minutes })
    .refine(({ min, default: usual, max }) => min <= usual && usual <= max, 'Keep min ≤ default ≤ max.'),
  customLink: z.url({ protocol: /^https?$/ }).optional(),
  teamId: TeamId.optional(),
  issues: z.array(Issue).max(100).optional(),
  agentsByName: z.boolean().optional(),
  startModes: z.array(StartMode).min(1).optional(),
});

const FirstRoster = Roster.omit({ version: true }).superRefine((roster, context) => {
  for (const message of rosterProblems(roster)) context.addIssue({ code: 'custom', message });
});

const Installation = z.strictObject({
  id: Id,
  system: z.enum(['zendesk']),
  subdomain: z.string().regex(/^[a-z0-9-]{1,63}$/),
  apiUrl: Origin,
  frameOrigin: Origin,
  publicKeyPem: z.string().includes('PUBLIC KEY'),
  oauth: z.strictObject({
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    refreshToken: z.string().min(1),
  }),
});

/** The file named by TENANTS_FILE. */
export const TenantsFile = z.strictObject({
  tenants: z.array(
    z.strictObject({
      id: Id,
      company: z.string().min(1).max(80),
      portals: z.array(Portal).min(1),
      installations: z.array(Installation),
      roster: FirstRoster.optional(),
    }),
  ),
});

/** Reads the tenants; throws an error that names every wrong field. */
export async function readTenants(file: string): Promise<Tenant[]> {
  const parsed = TenantsFile.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} does not fit:\n${z.prettifyError(parsed.error)}`);
  return parsed.data.tenants;
}
