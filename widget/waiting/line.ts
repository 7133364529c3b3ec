import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LinePlace } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { Clock } from '#shared/ui/clock.ts';
import { getLocale, watchLocale } from '#shared/ui/locale.ts';
import { t } from './waiting-words.ts';

const ANNOUNCE_EVERY_MS = 30_000;
const MINUTE_MS = 60_000;

/** Where the customer stands: position and estimate, or that there is none yet (rows B5, B6). */
@customElement('casement-line')
export class Line extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .place {
        display: flex;
        align-items: center;
        gap: 14px;
        padding: 14px 16px;
        border-block-end: 1px solid var(--casement-line);
      }
      .number {
        display: flex;
        align-items: flex-start;
        color: var(--casement-accent);
        font-size: 40px;
        font-weight: var(--casement-weight-strong);
        line-height: 1;
        font-variant-numeric: tabular-nums;
      }
      .number small {
        font-size: 0.45em;
      }
      b {
        display: block;
      }
      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) place: LinePlace | null = null;

  @state() private announced = '';
  private announcedAt = 0;
  /** Ticks, so that a change that came too soon is read out later. */
  private readonly clock = new Clock(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { place } = this;
    return html`
      <div class="place" aria-hidden="true">
        ${
          place
            ? html`
                <span class="number" dir="ltr">${place.position}${ordinalOf(place.position)}</span>
                <p>
                  <b>${place.position === 1 ? t('next') : t('inLine')}</b>
                  ${estimateOf(place)}
                </p>
              `
            : html`
                <p>${t('noEstimate')}</p>
              `
        }
      </div>
      <p class="sr" role="status">${this.announced}</p>
    `;
  }

  /** A change is read out, at most every half minute. */
  protected override willUpdate() {
    const { place } = this;
    if (!place) return;
    const text = t('announce', { position: place.position, estimate: estimateOf(place) });
    if (text === this.announced || this.clock.now - this.announcedAt < ANNOUNCE_EVERY_MS) return;
    this.announced = text;
    this.announcedAt = this.clock.now;
  }
}

function estimateOf({ estimateMs }: LinePlace): string {
  if (estimateMs === null) return t('noEstimate');
  const minutes = Math.round(estimateMs / MINUTE_MS);
  return minutes < 1 ? t('underMinute') : t('aboutMinutes', { count: minutes });
}

/** “3rd” exists only in English. */
function ordinalOf(position: number) {
  if (!getLocale().startsWith('en')) return nothing;
  const forms = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return html`
    <small>${forms[new Intl.PluralRules('en', { type: 'ordinal' }).select(position)]}</small>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-line': Line;
  }
}
