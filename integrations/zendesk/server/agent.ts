import { z } from 'zod';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Installation } from '../../../relay/domain/tenant.ts';
import { pathOfPage } from './path-of-page.ts';
import { readAnswer } from './read-answer.ts';
import type { ZendeskApi } from './zendesk-api.ts';

export const User = z.object({ user: z.object({ id: z.number(), name: z.string(), role: z.string().optional() }) });
const Memberships = z.object({
  group_memberships: z.array(z.object({ group_id: z.number() })),
  next_page: z.string().nullish(),
});
const MOST_PAGES = 10;
const NO_AGENT = 'The help desk does not know this agent.';

/** Name and groups of an agent; groups are ids, in ascending order. */
export async function findAgent(
  api: ZendeskApi,
  installation: Installation,
  userId: string,
): Promise<Result<{ name: string; groups: string[] }>> {
  const path = `/api/v2/users/${encodeURIComponent(userId)}`;
  const [user, groups] = await Promise.all([
    readAnswer(api, installation, `${path}.json`, User, NO_AGENT),
    groupsOf(api, installation, `${path}/group_memberships.json`),
  ]);
  if (!user.ok) return user;
  // An end user can never hold a console, whatever a token says.
  if (user.value.user.role === 'end-user') return fail('not-allowed', 'Only agents can use Casement.');
  return groups.ok ? ok({ name: user.value.user.name, groups: groups.value }) : groups;
}

async function groupsOf(api: ZendeskApi, installation: Installation, first: string): Promise<Result<string[]>> {
  const ids = new Set<number>();
  let path: string | undefined = first;
  for (let page = 0; path !== undefined && page < MOST_PAGES; page++) {
    const read: Result<z.infer<typeof Memberships>> = await readAnswer(api, installation, path, Memberships, NO_AGENT);
    if (!read.ok) return read;
    for (const { group_id } of read.value.group_memberships) ids.add(group_id);
    path = read.value.next_page ? pathOfPage(read.value.next_page) : undefined;
  }
  return ok([...ids].sort((left, right) => left - right).map(String));
}
