import { isPassing } from '#shared/client/is-passing.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { MaskRules } from '../cobrowse/masking/mask-rules.ts';

/** What of this site may be seen. Undefined while nobody can say it; a page of which nobody will is private. */
export async function siteRules(
  connection: Pick<RelayConnection, 'request'>,
  sessionId: string,
): Promise<MaskRules | undefined> {
  const answer = await connection.request('masking:rules', { sessionId });
  if (answer.ok) return answer.value;
  return isPassing(answer.error.code) ? undefined : { mode: 'private' };
}
