import type { Commit, EventOf } from '#shared/protocol/session-event.ts';

/** Why the customer did not share, if that is the last thing that happened about sharing. */
export function refusalOf(commits: readonly Commit[]): EventOf<'share-refused'>['reason'] | undefined {
  for (const commit of commits.toReversed()) {
    for (const event of commit.events.toReversed()) {
      if (event.type === 'share-refused') return event.reason;
      if (event.type.startsWith('share-')) return undefined;
    }
  }
  return undefined;
}
