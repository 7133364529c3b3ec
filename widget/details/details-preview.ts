import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Details } from '#shared/protocol/details.ts';
import { detailsText, type DetailsItem, type DetailsRow } from '#shared/protocol/details-text.ts';
import { detailsWords } from '#shared/protocol/details-words.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { getLocale, watchLocale } from '#shared/ui/locale.ts';
import type { CustomerDetails } from './customer-details.ts';
import { t } from './details-words.ts';

/** Opens to all that a yes would send, in the words in which the agent reads it. */
@customElement('casement-details-preview')
export class DetailsPreview extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        font-size: var(--casement-text-13);
      }
      summary {
        padding-block: 8px;
        font-weight: var(--casement-weight-strong);
        cursor: pointer;
      }
      .all {
        display: grid;
        gap: 10px;
        padding: 12px;
        border-radius: var(--casement-radius-m);
        background: var(--casement-surface-2);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(80px, auto) 1fr;
        gap: 4px 12px;
        margin: 0;
      }
      dt,
      small {
        color: var(--casement-text-2);
      }
      dd {
        min-inline-size: 0;
        margin: 0;
        overflow-wrap: anywhere;
      }
      h4 {
        margin: 0;
        font-size: inherit;
        font-weight: var(--casement-weight-strong);
      }
      ul {
        display: grid;
        gap: 6px;
        list-style: none;
      }
      li {
        overflow-wrap: anywhere;
      }
      small {
        display: block;
        font-size: inherit;
      }
    `,
  ];

  @property({ attribute: false }) details: Pick<CustomerDetails, 'look'> | undefined;
  @state() private looked: Details | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <details @toggle=${this.handleToggle}>
        <summary>${t('look')}</summary>
        <div class="all" tabindex="0" role="group" aria-label=${t('look')}>
          ${
            this.looked
              ? this.renderAll(this.looked)
              : html`
                  <p>${t('looking')}</p>
                `
          }
        </div>
      </details>
    `;
  }

  private renderAll(details: Details) {
    const words = detailsWords(getLocale());
    const { system, problems, requests, timings } = detailsText({ at: details.at, details }, words, formatTime);
    return html`
      ${rows(system)} ${list(words.problems, problems, words.none)} ${list(words.requests, requests, words.none)}
      ${
        timings.length > 0
          ? html`
              <h4>${words.timings}</h4>
              ${rows(timings)}
            `
          : nothing
      }
    `;
  }

  private async handleToggle() {
    this.looked ??= await this.details?.look();
  }
}

function rows(all: readonly DetailsRow[]) {
  return html`
    <dl>
      ${all.map(
        ([label, value]) => html`
          <dt>${label}</dt>
          <dd>${value}</dd>
        `,
      )}
    </dl>
  `;
}

function list(title: string, items: readonly DetailsItem[], none: string) {
  return html`
    <h4>${title}</h4>
    ${
      items.length === 0
        ? html`
            <p>${none}</p>
          `
        : html`
            <ul>
              ${items.map(
                ({ lead, text, more }) => html`
                  <li>
                    ${lead}: ${text}
                    <small>${more}</small>
                  </li>
                `,
              )}
            </ul>
          `
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-details-preview': DetailsPreview;
  }
}
