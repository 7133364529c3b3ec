import type { Actor } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { ChatSystemLine } from '#shared/ui/chat-item.ts';
import type { Names } from './people/names-of.ts';
import type { Grants } from './worth-saying.ts';

/** What a line of the log says, without when. */
export type LogLine = Pick<ChatSystemLine, 'text' | 'strong' | 'tone' | 'icon'>;

/** What a line is made from, beside its event. */
export interface LineFacts {
  readonly by: Actor;
  readonly session: Session;
  /** Who reads. */
  readonly agentId: string;
  readonly names: Names;
  /** Every grant there was. */
  readonly grants?: Grants;
}
