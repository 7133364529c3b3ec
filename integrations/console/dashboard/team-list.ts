import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { LedTeam } from './led-teams.ts';
import { TeamEvent } from './team-event.ts';
import { t } from './words.ts';

/**
 * The teams in which the reader is lead or manager, as a list; as a select where there is little room.
 *
 * @fires casement-team - Another team was chosen.
 */
@customElement('casement-team-list')
export class TeamList extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .list {
        padding-block: 12px;
      }
      h2,
      p {
        padding: 0 12px 8px;
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
        font-weight: var(--casement-weight-medium);
      }
      p {
        padding-block-start: 12px;
        font-weight: inherit;
      }
      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        inline-size: 100%;
        padding: 8px 12px;
        border: 0;
        border-inline-start: 3px solid transparent;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      b {
        font-weight: var(--casement-weight-medium);
        overflow-wrap: anywhere;
      }
      .rank {
        grid-column: 1;
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
      }
      .count {
        grid-row: 1 / 3;
        grid-column: 2;
        min-inline-size: 18px;
        padding-inline: 5px;
        border-radius: var(--casement-radius-full);
        background: var(--casement-surface-3);
        font-size: var(--casement-text-12);
        line-height: 18px;
        text-align: center;
      }
      .overdue {
        background: var(--casement-critical-fill);
        color: var(--casement-on-fill);
      }
      button[aria-current] {
        border-inline-start-color: var(--casement-accent);
        background: var(--casement-accent-subtle);
      }
      button:focus-visible {
        box-shadow: var(--casement-ring-inset);
      }
      .choose {
        display: none;
        padding: 8px 16px;
      }
      select {
        inline-size: 100%;
        min-block-size: var(--casement-control);
        padding-inline: 8px;
        border: 1px solid var(--casement-line-strong);
        border-radius: var(--casement-radius-m);
        background: var(--casement-surface);
        color: var(--casement-text);
      }
      @container (inline-size < 700px) {
        .list {
          display: none;
        }
        .choose {
          display: block;
        }
      }
      @media (forced-colors: active) {
        button[aria-current] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @property({ attribute: false }) teams: readonly LedTeam[] = [];
  @property() selected = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <nav class="list" aria-labelledby="title">
        <h2 id="title">${t('yourTeams')}</h2>
        ${this.teams.map((team) => this.renderTeam(team))}
        <p>${t('rankNote')}</p>
      </nav>
      <nav class="choose" aria-label=${t('yourTeams')}>
        <select aria-label=${t('team')} .value=${this.selected} @change=${this.handleChange}>
          ${this.teams.map(
            ({ id, name, waiting }) => html`
              <option value=${id} ?selected=${id === this.selected}>
                ${t('teamWaiting', { team: name, count: waiting })}
              </option>
            `,
          )}
        </select>
      </nav>
    `;
  }

  private renderTeam({ id, name, rank, waiting, isOverdue }: LedTeam) {
    return html`
      <button
        type="button"
        aria-current=${id === this.selected ? 'true' : nothing}
        @click=${() => this.dispatchEvent(new TeamEvent(id))}
      >
        <b>${name}</b>
        <span class="rank">${t(rank === 'manager' ? 'youManage' : 'youLead')}</span>
        <span class=${isOverdue ? 'count overdue' : 'count'}>
          ${waiting}
          <span class="sr">${t('waiting')}${isOverdue ? `, ${t('overdue')}` : ''}</span>
        </span>
      </button>
    `;
  }

  private handleChange({ target }: Event) {
    if (target instanceof HTMLSelectElement) this.dispatchEvent(new TeamEvent(target.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-team-list': TeamList;
  }
}
