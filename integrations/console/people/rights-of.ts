import type { Right } from '#shared/protocol/people-event.ts';
import { denialOf, type Action, type Standing } from '#shared/protocol/rights.ts';
import type { Session } from '#shared/protocol/session.ts';
import { denialText } from './denial-text.ts';
import type { DeskFacts } from './desk-facts.ts';
import { t } from './words.ts';

/** What the reader may do in a session, by the table that the relay decides by. */
export interface Rights {
  readonly agentId: string;
  /** `watching` beside `inside` never happens; `outside` is everybody else who can read. */
  readonly relation: 'owner' | 'inside' | 'watching' | 'outside';
  /** Of a helper. */
  readonly right: Right | undefined;
  may(action: Action): boolean;
  /** The reason why not, as a sentence; empty when it is allowed. */
  why(action: Action): string;
}

/** Without a desk only what needs no rank and no permission is allowed. */
export function rightsOf(session: Session, agentId: string, desk: DeskFacts | undefined): Rights {
  const standing = standingOf(session, agentId, desk);
  const right = session.participants.find(({ agent }) => agent.id === agentId)?.right;
  const denial = (action: Action) => denialOf(action, session, standing);
  return {
    agentId,
    relation: relationOf(session, agentId, right),
    right,
    may: (action) => denial(action) === undefined,
    why: (action) => {
      const reason = denial(action);
      if (reason === undefined) return '';
      const isUnknown = desk === undefined && (reason === 'not-permitted' || reason === 'not-in-team');
      return isUnknown ? t('denyLoading') : denialText(reason, session.owner?.name ?? '');
    },
  };
}

function standingOf({ owner }: Session, agentId: string, desk: DeskFacts | undefined): Standing {
  const { ranks = {}, permissions = [], leadsMayJoin = false, watching = 'off', recording } = desk ?? {};
  const ownerRanks = owner ? (desk?.colleagueRanks[owner.id] ?? {}) : {};
  return { agentId, ranks, permissions, leadsMayJoin, watching, recording, ownerRanks };
}

function relationOf({ owner, watchers }: Session, agentId: string, right: Right | undefined): Rights['relation'] {
  if (owner?.id === agentId) return 'owner';
  if (right !== undefined) return 'inside';
  return watchers.some(({ agent }) => agent.id === agentId) ? 'watching' : 'outside';
}
