import { grantsIn } from '#shared/protocol/grants-in.ts';
import { namesIn } from '#shared/protocol/names-in.ts';
import type { Commit, EventOf, Grant, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import { pageNews, type PageNews } from './page-news.ts';

/** Where lines come from: events name agents, grants and questions by id only. */
export interface LogSource {
  readonly session: Pick<Session, 'owner' | 'guests'>;
  readonly commits: readonly Commit[];
}

/** What the whole log says about one of its events. */
export interface Log {
  nameOf(agentId: string): string | undefined;
  readonly grants: ReadonlyMap<string, Grant>;
  readonly requests: ReadonlyMap<string, EventOf<'share-requested'>>;
  readonly news: ReadonlyMap<SessionEvent, PageNews>;
}

const read = new WeakMap<readonly Commit[], Log>();

/** Read once for all lines of a log. */
export function logOf({ session, commits }: LogSource): Log {
  const known = read.get(commits);
  if (known) return known;
  const names = namesIn(session, commits);
  const requests = commits.flatMap(({ events }) => events.filter((event) => event.type === 'share-requested'));
  const log: Log = {
    nameOf: (agentId) => names.get(agentId),
    grants: grantsIn(commits),
    requests: new Map(requests.map((request) => [request.requestId, request])),
    news: pageNews(commits),
  };
  read.set(commits, log);
  return log;
}
