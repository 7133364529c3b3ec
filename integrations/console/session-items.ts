import type { PendingMessage, SessionView } from '#shared/client/session-view.ts';
import type { Commit, EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { ChatItem, ChatMessage, MessageState } from '#shared/ui/chat-item.ts';
import { customerName } from './customer-name.ts';
import type { DeskFacts } from './people/desk-facts.ts';
import { namesOf, type Names } from './people/names-of.ts';
import { systemLine } from './system-line.ts';
import { worthSaying, type Grants } from './worth-saying.ts';

/** The log of a session as the chat shows it: messages, and one line for each thing that happened. */
export function sessionItems(
  { session, commits, pending, receipts }: Pick<SessionView, 'session' | 'commits' | 'pending' | 'receipts'>,
  agent: { readonly id: string; readonly name: string },
  desk?: DeskFacts,
): ChatItem[] {
  if (!session) return [];
  const names = namesOf(commits, agent.id, desk);
  const reader = { agentId: agent.id, names };
  const grants = grantsIn(commits);
  const done = commits.flatMap((commit) => {
    const said = worthSaying(commit.events, grants);
    return commit.events.flatMap((event, index): ChatItem[] => {
      if (event.type === 'message-sent') return [message(commit, event, session, reader, receipts.customer)];
      const line = said.has(event) ? systemLine(event, { by: commit.by, session, grants, ...reader }) : undefined;
      return line ? [{ kind: 'system', id: lineId(commit, event, index), at: commit.at, ...line }] : [];
    });
  });
  return [...done, ...pending.map((waiting) => pendingMessage(waiting, agent.name))];
}

function grantsIn(commits: readonly Commit[]): Grants {
  const events = commits.flatMap((commit) => commit.events);
  return new Map(events.flatMap((event) => (event.type === 'share-granted' ? [[event.grant.id, event.grant]] : [])));
}

function lineId({ seq }: Commit, { type }: SessionEvent, index: number): string {
  return `${seq}-${index}-${type}`;
}

function message(
  { seq, commandId, at, by }: Commit,
  { text }: EventOf<'message-sent'>,
  session: Session,
  { agentId, names }: { readonly agentId: string; readonly names: Names },
  read: SessionView['receipts']['customer'],
): ChatMessage {
  if (by.role !== 'agent') {
    return { kind: 'message', id: commandId, at, author: customerName(session), isOwn: false, text };
  }
  return {
    kind: 'message',
    id: commandId,
    at,
    author: names.agent(by.id),
    isOwn: by.id === agentId,
    text,
    state: stateOf(seq, read),
  };
}

function stateOf(seq: number, { delivered, seen }: SessionView['receipts']['customer']): MessageState {
  if (seen >= seq) return 'seen';
  return delivered >= seq ? 'delivered' : 'sent';
}

function pendingMessage({ commandId, text, queuedAt, state }: PendingMessage, author: string): ChatMessage {
  const shown = state === 'sending' ? 'sending' : 'failed';
  return { kind: 'message', id: commandId, at: queuedAt, author, isOwn: true, text, state: shown };
}
