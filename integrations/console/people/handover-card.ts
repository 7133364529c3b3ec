import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Handover } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { DismissEvent } from '#shared/ui/dismiss-event.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import '#shared/ui/icon-button.ts';
import { iconX } from '#shared/ui/icons/x.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../card-styles.ts';
import type { HandoverFacts } from './handover-facts.ts';
import { t } from './words.ts';

/**
 * What the one before leaves to the next: the note, and behind it the issue, how it went, what was allowed, and what
 * nobody has answered (row K18).
 *
 * @fires casement-dismiss - The reader has read it.
 */
@customElement('casement-handover-card')
export class HandoverCard extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      section {
        display: grid;
        gap: 6px;
        padding: 8px 10px;
        border-color: var(--casement-accent-line);
        background: var(--casement-accent-subtle);
      }
      .head {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 8px;
      }
      casement-icon-button {
        margin-block-start: -4px;
        margin-inline-end: -4px;
        --casement-icon-button: 26px;
      }
      blockquote {
        margin: 0;
        max-block-size: 6.5em;
        overflow: auto;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      summary {
        border-radius: var(--casement-radius-s);
        color: var(--casement-accent);
        font-size: var(--casement-text-12);
        cursor: pointer;
      }
      dl {
        max-block-size: 30cqb;
        padding-block-start: 6px;
        overflow: auto;
      }
      ol,
      dd ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
    `,
  ];

  /** Undefined when nobody wrote anything: the facts stand alone. */
  @property({ attribute: false }) handover: Handover | undefined;
  @property({ attribute: false }) facts: HandoverFacts | undefined;
  @property({ type: Boolean }) dismissible = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { handover, facts } = this;
    if (!handover || !facts) return nothing;
    return html`
      <section class="box" aria-labelledby="title">
        <div class="head">
          <h3 id="title">${t('handoverTitle', { name: handover.from.name, time: formatTime(handover.at) })}</h3>
          ${
            this.dismissible
              ? html`
                  <casement-icon-button
                    .icon=${iconX}
                    label=${t('handoverDismiss')}
                    @click=${() => this.dispatchEvent(new DismissEvent())}
                  ></casement-icon-button>
                `
              : nothing
          }
        </div>
        ${
          handover.note
            ? html`
                <blockquote tabindex="0" dir="auto">${handover.note}</blockquote>
              `
            : html`
                <p class="meta">${t('handoverNoNote')}</p>
              `
        }
        <details>
          <summary>${t('handoverMore')}</summary>
          ${this.renderFacts(facts)}
        </details>
      </section>
    `;
  }

  private renderFacts({ issue, timeline, grants, questions }: HandoverFacts) {
    return html`
      <dl tabindex="0">
        <dt>${t('handoverIssue')}</dt>
        <dd><bdi>${issue || t('handoverNone')}</bdi></dd>
        <dt>${t('handoverTimeline')}</dt>
        <dd>
          <ol>
            ${timeline.map(
              ({ at, text }) => html`
                <li>
                  <time>${formatTime(at)}</time>
                  ${text}
                </li>
              `,
            )}
          </ol>
        </dd>
        <dt>${t('handoverGrants')}</dt>
        <dd>${grants.length > 0 ? this.renderGrants(grants) : t('handoverNoGrants')}</dd>
        <dt>${t('handoverQuestions')}</dt>
        <dd>${questions.length > 0 ? this.renderQuestions(questions) : t('handoverNoQuestions')}</dd>
      </dl>
    `;
  }

  private renderGrants(grants: HandoverFacts['grants']) {
    return html`
      <ul>
        ${grants.map(
          ({ at, until }) => html`
            <li>
              ${
                until === undefined
                  ? t('grantRuns', { from: formatTime(at) })
                  : t('grantFromTo', { from: formatTime(at), until: formatTime(until) })
              }
            </li>
          `,
        )}
      </ul>
    `;
  }

  private renderQuestions(questions: readonly string[]) {
    return html`
      <ul>
        ${questions.map(
          (text) => html`
            <li dir="auto">${t('quoted', { text })}</li>
          `,
        )}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-handover-card': HandoverCard;
  }
}
