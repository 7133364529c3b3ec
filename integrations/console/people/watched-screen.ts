import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Failure } from '#shared/protocol/errors.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../card-styles.ts';
import '../failure-notice.ts';
import { ScreenAnswerEvent, type ScreenAnswer } from './screen-answer-event.ts';
import { watchedScreenHint, watchedScreenTitle, type OwnShare, type ScreenWatcher } from './watched-screen-text.ts';
import { t } from './words.ts';

/**
 * A watcher asks for the whole screen of the reader, or sees it: the question with two answers of equal weight, then
 * who sees it and the way to stop (row I10). Takes no focus; draws nothing while nothing is asked or shown.
 *
 * @fires casement-screen-answer - Share, not now, or stop.
 */
@customElement('casement-watched-screen')
export class WatchedScreen extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      :host {
        display: block;
        flex: 0 1 480px;
        min-inline-size: 0;
      }
      section {
        display: grid;
        gap: 8px;
        padding: 10px 12px;
        box-shadow: var(--casement-shadow-2);
      }
      .seen {
        border-color: var(--casement-live-fill);
      }
      h2 {
        display: flex;
        gap: 8px;
        font-size: var(--casement-text-13);
        --casement-icon: 18px;
      }
      p {
        font-size: var(--casement-text-12);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) watcher: ScreenWatcher = {
    monitorId: '',
    name: '',
    reason: '',
    screen: { state: 'off' },
  };
  /** What this page shares itself. */
  @property({ attribute: false }) own: OwnShare;
  @property({ attribute: false }) failure: Failure | undefined;
  /** The browser lets this page capture a screen. */
  @property({ type: Boolean }) canCapture = false;
  /** The browser's picker is open. */
  @property({ type: Boolean }) isPicking = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector('casement-button')?.focus();
  }

  override render() {
    const { watcher, own } = this;
    const title = watchedScreenTitle(watcher, own);
    if (title === '') return nothing;
    const isAsked = watcher.screen.state === 'asked';
    const hint = watchedScreenHint(watcher, own, this.canCapture);
    return html`
      <section class=${isAsked ? 'box' : 'box seen'} aria-labelledby="title">
        <h2 id="title">${iconSvg(iconScreen)} ${title}</h2>
        ${isAsked && watcher.reason ? this.renderText(t('quoted', { text: watcher.reason })) : nothing}
        ${hint ? this.renderText(hint) : nothing}
        <casement-failure-notice .failure=${this.failure}></casement-failure-notice>
        <div class="pair">${isAsked ? this.renderAnswers() : this.renderStop()}</div>
      </section>
    `;
  }

  private renderText(text: string) {
    return html`
      <p>${text}</p>
    `;
  }

  private renderAnswers() {
    return html`
      ${
        this.canCapture
          ? html`
              <casement-button block ?busy=${this.isPicking} @click=${() => this.answer('share')}>
                ${t('shareScreen')}
              </casement-button>
            `
          : nothing
      }
      <casement-button block ?disabled=${this.isPicking} @click=${() => this.answer('refuse')}>
        ${t('notNow')}
      </casement-button>
    `;
  }

  private renderStop() {
    return html`
      <casement-button block variant="live-fill" @click=${() => this.answer('hide')}>
        ${t('stopScreen')}
      </casement-button>
    `;
  }

  private answer(answer: ScreenAnswer) {
    this.dispatchEvent(new ScreenAnswerEvent(this.watcher.monitorId, answer));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-watched-screen': WatchedScreen;
  }
}
