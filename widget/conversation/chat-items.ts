import type { SessionView } from '#shared/client/session-view.ts';
import { messageState } from '#shared/client/message-state.ts';
import type { Commit, EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import type { ChatItem, ChatSystemLine } from '#shared/ui/chat-item.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { iconShieldCheck } from '#shared/ui/icons/shield-check.ts';
import { t } from './conversation-words.ts';

interface Talk {
  agent: string;
  company: string;
  phrase: string;
}

type Line = Pick<ChatSystemLine, 'text' | 'icon' | 'tone' | 'strong'>;

/** The conversation as this customer reads it: the log, then what waits to be sent. */
export function chatItems({ session, commits, pending, receipts }: SessionView): ChatItem[] {
  if (!session) return [];
  const talk: Talk = { agent: session.owner.name, company: session.company, phrase: session.phrase };
  const logged = commits.flatMap((commit) =>
    commit.events.flatMap((event, index): ChatItem[] => {
      if (event.type === 'message-sent') return [messageOf(commit, event, messageState(commit.seq, receipts.agent))];
      const line = lineOf(event, commit, talk);
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

/** Only what the customer took part in; everything else is the agent's business. */
function lineOf(event: SessionEvent, { by }: Commit, talk: Talk): Line | undefined {
  const { agent } = talk;
  switch (event.type) {
    case 'customer-joined':
      return { text: t('talkingTo', { ...talk }), strong: talk.phrase, icon: iconShieldCheck };
    case 'share-requested':
      return { text: t('shareAsked', { agent }), icon: iconScreen };
    case 'share-withdrawn':
      return { text: t('shareWithdrawn', { agent }) };
    case 'share-refused':
      return { text: refused[event.reason](), icon: iconEyeOff };
    case 'share-granted':
      return { text: shared[event.surface](agent), icon: iconEye, tone: 'live' };
    case 'share-stopped':
      return event.reason === 'session-ended' ? undefined : { text: stopped(event, by, agent), icon: iconEyeOff };
    default:
      return undefined;
  }
}

const refused = {
  declined: () => t('shareDeclined'),
  cancelled: () => t('shareCancelled'),
  unsupported: () => t('shareUnsupported'),
};

const shared = {
  tab: (agent: string) => t('sharedTab', { agent }),
  window: (agent: string) => t('sharedWindow', { agent }),
  screen: (agent: string) => t('sharedScreen', { agent }),
  unknown: (agent: string) => t('sharedScreen', { agent }),
};

function stopped({ reason }: EventOf<'share-stopped'>, by: Commit['by'], agent: string): string {
  if (reason === 'expired') return t('shareExpired', { agent });
  if (reason === 'surface-closed') return t('surfaceClosed', { agent });
  return by.role === 'agent' ? t('agentStopped', { agent }) : t('youStopped', { agent });
}
