import type { SessionView } from '#shared/client/session-view.ts';
import { messageState } from '#shared/client/message-state.ts';
import type { Commit, EventOf } from '#shared/protocol/session-event.ts';
import type { ChatItem } from '#shared/ui/chat-item.ts';
import { iconShieldCheck } from '#shared/ui/icons/shield-check.ts';
import type { lineOf } from '../lines/line-of.ts';
import { t } from './conversation-words.ts';

const hasLine = /^(share|recording|details|queue|offer-a|session-t|owner|part)/;

/** Whether the log has more than messages, so that `lineOf` must be fetched to show it. */
export function needsLines({ commits }: SessionView): boolean {
  return commits.some(({ events }) => events.some(({ type }) => hasLine.test(type)));
}

/** The conversation as this customer reads it: the log, with what `describe` says of it, then what waits to be sent. */
export function chatItems(
  { session, commits, pending, receipts }: SessionView,
  describe: typeof lineOf | undefined,
): ChatItem[] {
  if (!session) return [];
  const { company, phrase, owner } = session;
  const opening = commits[0]?.events[0];
  // Who asked without a key met nobody by joining.
  const host = opening?.type === 'session-opened' ? opening.owner?.name : undefined;
  const logged = commits.flatMap((commit) =>
    commit.events.flatMap((event, index): ChatItem[] => {
      if (event.type === 'message-sent') return [messageOf(commit, event, messageState(commit.seq, receipts.agent))];
      const line =
        event.type === 'customer-joined' && host
          ? { text: t('talkingTo', { agent: host, company, phrase }), strong: phrase, icon: iconShieldCheck }
          : describe?.(event, commit.by, owner?.name ?? host ?? '', { session, commits });
      return line ? [{ kind: 'system', id: `${commit.seq}.${index}`, at: commit.at, ...line }] : [];
    }),
  );
  const waiting = pending.map(({ commandId, text, queuedAt, state }): ChatItem => ({
    kind: 'message',
    id: commandId,
    at: queuedAt,
    author: '',
    isOwn: true,
    text,
    state: state === 'not-sent' ? 'failed' : 'sending',
  }));
  return [...logged, ...waiting];
}

function messageOf(
  { commandId, at, by }: Commit,
  { text }: EventOf<'message-sent'>,
  state: 'sent' | 'delivered' | 'seen',
): ChatItem {
  const isOwn = by.role === 'customer';
  const author = by.role === 'agent' ? by.name : '';
  return { kind: 'message', id: commandId, at, author, isOwn, text, ...(isOwn ? { state } : {}) };
}
