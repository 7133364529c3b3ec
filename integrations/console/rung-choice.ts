import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PAGE_RUNGS, reaches, type PageRung } from '#shared/protocol/page-rungs.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { RungChoiceEvent } from './rung-choice-event.ts';
import { rungName } from './rung-name.ts';
import { t } from './words.ts';

const HINTS = {
  see: 'askPage',
  point: 'hintPoint',
  scroll: 'hintScroll',
  click: 'hintClick',
  type: 'hintType',
} as const;

/**
 * How much of the control of a page to ask for. The least that is not allowed yet is chosen until another is.
 *
 * @fires casement-rung-choice - What to ask for, or nothing.
 */
@customElement('casement-rung-choice')
export class RungChoice extends LitElement {
  static override styles = [
    baseStyles,
    css`
      form {
        display: grid;
        gap: 6px;
        padding: 8px 10px;
        border-block-start: 1px solid var(--casement-line);
        background: var(--casement-surface);
        font-size: var(--casement-text-12);
      }
      fieldset {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 2px 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 4px;
        color: var(--casement-text);
        font-weight: var(--casement-weight-medium);
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: 24px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      label.had {
        color: var(--casement-text-3);
        cursor: default;
      }
      input {
        flex: none;
        margin: 0;
        accent-color: var(--casement-accent-fill);
      }
      p {
        color: var(--casement-text-2);
      }
      .buttons {
        display: flex;
        justify-content: end;
        gap: 6px;
      }
      @container (width >= 700px) {
        fieldset {
          grid-template-columns: repeat(4, max-content);
          gap: 2px 18px;
        }
      }
    `,
  ];

  /** How far the grants reach already. */
  @property({ attribute: false }) reach: PageRung | undefined;
  /** Who is asked. */
  @property() name = '';
  @property({ type: Boolean }) busy = false;
  @state() private chosen: PageRung | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus();
  }

  override render() {
    const { scope, name } = this;
    return html`
      <form @submit=${this.handleSubmit} @keydown=${this.handleKeydown}>
        <fieldset>
          <legend>${t('choiceTitle', { name })}</legend>
          ${PAGE_RUNGS.slice(1).map((rung) => this.renderRung(rung))}
        </fieldset>
        <p role="status">${t(HINTS[scope], { name })}</p>
        <div class="buttons">
          <casement-button small variant="quiet" @click=${() => this.answer(undefined)}>${t('cancel')}</casement-button>
          <casement-button small variant="primary" type="submit" ?busy=${this.busy}>${t('askFor')}</casement-button>
        </div>
      </form>
    `;
  }

  protected override firstUpdated() {
    this.focus();
  }

  private get scope(): PageRung {
    const { chosen } = this;
    if (chosen && !reaches(this.reach, chosen)) return chosen;
    return PAGE_RUNGS.slice(1).find((rung) => !reaches(this.reach, rung)) ?? 'type';
  }

  private renderRung(rung: PageRung) {
    const isAllowed = reaches(this.reach, rung);
    return html`
      <label class=${isAllowed ? 'had' : ''}>
        <input
          type="radio"
          name="rung"
          value=${rung}
          .checked=${rung === this.scope}
          ?disabled=${isAllowed}
          @change=${() => (this.chosen = rung)}
        />
        <span>${rungName(rung)}${isAllowed ? ` (${t('on')})` : ''}</span>
      </label>
    `;
  }

  private handleSubmit(event: Event) {
    event.preventDefault();
    this.answer(this.scope);
  }

  private handleKeydown(event: KeyboardEvent) {
    const isEnter = event.key === 'Enter' && event.target instanceof HTMLInputElement;
    if (!isEnter && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.answer(isEnter ? this.scope : undefined);
  }

  private answer(scope: PageRung | undefined) {
    this.dispatchEvent(new RungChoiceEvent(scope));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-rung-choice': RungChoice;
  }
}
