import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TeamView } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { getLocale, watchLocale } from '#shared/ui/locale.ts';
import { t } from './words.ts';

/** The team in five figures: who waits, how long, who can take it, what runs, how today went. */
@customElement('casement-team-figures')
export class TeamFigures extends LitElement {
  static override styles = [
    baseStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(124px, 100%), 1fr));
        margin: 0;
        border-block-end: 1px solid var(--casement-line);
      }
      div {
        display: grid;
        align-content: start;
        padding: 12px 16px;
      }
      dt {
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
      }
      dd {
        margin: 0;
        font-variant-numeric: tabular-nums;
      }
      b {
        font-size: var(--casement-text-20);
        font-weight: var(--casement-weight-strong);
      }
      span {
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
      }
      .critical,
      .critical span {
        color: var(--casement-critical);
      }
    `,
  ];

  @property({ attribute: false }) board: TeamView | undefined;
  /** What the relay's clock is ahead of this one, in ms. */
  @property({ type: Number }) offset = 0;

  private readonly clock = new Clock(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { board } = this;
    if (!board) return nothing;
    const { figures, waiting } = board;
    const isOverdue = waiting.some((row) => row.isOverdue);
    const since = figures.longestWaitSince;
    const longest = since === null ? '' : formatDuration(Math.max(0, this.clock.now + this.offset - since));
    const share = figures.answered === 0 ? '' : percent(figures.inTime / figures.answered);
    return html`
      <dl aria-label=${t('figures')}>
        ${figure(t('waiting'), String(figures.waiting), figures.offered > 0 ? t('offered', { count: figures.offered }) : '')}
        ${figure(t('longest'), longest || '–', longest ? (isOverdue ? t('overdue') : '') : t('nobodyWaits'), isOverdue)}
        ${figure(t('available'), String(figures.available), t('ofAgents', { count: figures.agents }))}
        ${figure(t('sessions'), String(figures.sessions), '')}
        ${figure(t('inTime'), share || '–', share ? this.todayText(figures.left) : t('nothingYet'))}
      </dl>
    `;
  }

  private todayText(left: number): string {
    return left > 0 ? `${t('today')}, ${t('leftToday', { count: left })}` : t('today');
  }
}

function figure(name: string, value: string, about: string, isCritical = false) {
  return html`
    <div class=${isCritical ? 'critical' : ''}>
      <dt>${name}</dt>
      <dd>
        <b>${value}</b>
        <span>${about}</span>
      </dd>
    </div>
  `;
}

function percent(share: number): string {
  return new Intl.NumberFormat(getLocale(), { style: 'percent' }).format(share);
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-team-figures': TeamFigures;
  }
}
