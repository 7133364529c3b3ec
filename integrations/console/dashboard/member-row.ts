import { html } from 'lit';
import type { TeamView } from '#shared/protocol/desk.ts';
import '#shared/ui/avatar.ts';
import '#shared/ui/button.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { availabilityState, reasonText } from '../desk/availability-text.ts';
import '../people/load.ts';
import type { HeldRow } from './held-list.ts';
import { sessionEntry } from './session-entry.ts';
import { WatchEvent } from './watch-event.ts';
import { t } from './words.ts';

export type MemberRow = TeamView['members'][number];

interface RowFacts {
  /** By the relay's clock. */
  readonly now: number;
  /** The session that is open. */
  readonly selected: string;
  /** Why the console of this agent cannot be watched; empty when it can. */
  readonly watchReason: string;
}

const ranks = { member: 'member', lead: 'lead', manager: 'manager' } as const;

/** One agent: how they are, how much they have, what they run. */
export function memberRow({ row, isGone }: HeldRow<MemberRow>, { now, selected, watchReason }: RowFacts) {
  const { agent, rank, sessions } = row;
  const watch = ({ currentTarget }: Event) => currentTarget?.dispatchEvent(new WatchEvent(agent));
  return html`
    <tr data-row class=${isGone ? 'gone' : ''}>
      <td>
        <div class="who">
          <casement-avatar name=${agent.name} presence=${availabilityState(row.availability).mark}></casement-avatar>
          <div>
            <b><bdi>${agent.name}</bdi></b>
            <span class="sub">${t(ranks[rank])}</span>
          </div>
        </div>
      </td>
      <td>${isGone ? t('signedOut') : statusOf(row)}</td>
      <td>${loadOf(row)}</td>
      <td>
        ${sessions.length === 0 ? t('none') : sessions.map((card) => sessionEntry(card, now, card.sessionId === selected))}
      </td>
      <td>
        <casement-button
          small
          .icon=${iconEye}
          label=${t('watchOf', { agent: agent.name })}
          ?disabled=${isGone || watchReason !== ''}
          reason=${isGone ? t('signedOut') : watchReason}
          @click=${watch}
        >
          ${t('watch')}
        </casement-button>
      </td>
    </tr>
  `;
}

/** The state in words since when, and each reason with what ends it. */
function statusOf({ availability, isWatched }: MemberRow) {
  const { text } = availabilityState(availability);
  const why = availability.reasons.map((reason) => reasonText(reason, availability)).join(' ');
  const since = t('since', { time: formatTime(availability.since) });
  return html`
    <span title=${why}>
      ${text}
      <span class="sub">${isWatched ? `${since}, ${t('watched')}` : since}</span>
    </span>
  `;
}

function loadOf({ availability: { load, capacity } }: MemberRow) {
  return html`
    <span class="load">
      <casement-load .load=${load} .capacity=${capacity}></casement-load>
      <span class="sub" aria-hidden="true">${t('loadText', { load, capacity })}</span>
    </span>
  `;
}
