import { html, type TemplateResult } from 'lit';
import type { Queue } from '#shared/protocol/desk.ts';
import '#shared/ui/icon-button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { FavouriteEvent } from './favourite-event.ts';
import { iconChatNew } from './icons/chat-new.ts';
import { iconStarFilled } from './icons/star-filled.ts';
import { iconStar } from './icons/star.ts';
import { iconUser } from './icons/user.ts';
import { OpenChatEvent } from './open-chat-event.ts';
import { queueName } from './queue-name.ts';
import { t } from './words.ts';

/** The head of a queue: its star or, while the team chat has news, an orange bubble in its place (row F5). */
export function queueHead(queue: Queue, id: string): TemplateResult {
  const count = queue.rows.length;
  return html`
    <div class="head">
      ${mark(queue)}
      <h3 id=${id} class="cut" title=${queueName(queue)}>${nameOf(queue)}</h3>
      <span class="count" title=${t('inQueue', { count })}>
        <span aria-hidden="true">${count}</span>
        <span class="sr">${t('inQueue', { count })}</span>
      </span>
    </div>
  `;
}

function mark(queue: Queue): TemplateResult {
  const { ref, name: team, isFavourite, unread } = queue;
  if (ref.kind === 'agent') {
    return html`
      <span class="mark">${iconSvg(iconUser)}</span>
    `;
  }
  const { teamId } = ref;
  if (unread > 0) {
    return html`
      <casement-icon-button
        small
        class="news"
        .icon=${iconChatNew}
        label=${t('teamChatNew', { team, count: unread })}
        @click=${dispatch(() => new OpenChatEvent(teamId))}
      ></casement-icon-button>
    `;
  }
  return html`
    <casement-icon-button
      small
      .icon=${isFavourite ? iconStarFilled : iconStar}
      label=${t(isFavourite ? 'favouriteOff' : 'favouriteOn', { team })}
      .pressed=${isFavourite}
      @click=${dispatch(() => new FavouriteEvent(teamId, !isFavourite))}
    ></casement-icon-button>
  `;
}

/** The name of a team leads to its chat; the personal queue has none. */
function nameOf(queue: Queue): TemplateResult {
  const { ref, name: team } = queue;
  if (ref.kind === 'agent')
    return html`
      ${t('mine')}
    `;
  return html`
    <button
      type="button"
      class="name"
      title=${t('openTeamChat', { team })}
      @click=${dispatch(() => new OpenChatEvent(ref.teamId))}
    >
      <bdi>${team}</bdi>
    </button>
  `;
}

function dispatch(make: () => Event): (event: Event) => void {
  return ({ currentTarget }) => currentTarget?.dispatchEvent(make());
}
