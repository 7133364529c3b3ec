import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import '#shared/ui/icon-button.ts';
import { iconX } from '#shared/ui/icons/x.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import './key-form.ts';
import { t } from './panel-words.ts';
import { welcomeStyles } from './welcome-styles.ts';

/**
 * What somebody without a session sees: the key, and how to stay safe.
 *
 * @fires casement-claimed - From the key form.
 * @fires casement-resume - Try again to open a session that is there already.
 * @fires casement-close - Close was pressed.
 */
@customElement('casement-welcome')
export class Welcome extends LitElement {
  static override styles = [baseStyles, welcomeStyles];

  @property() relayUrl = '';
  @property() portalId = '';
  /** What went wrong, in a sentence. */
  @property() problem = '';
  /** On the hosted page, which has a head of its own. */
  @property({ type: Boolean }) bare = false;
  /** A session is being opened. */
  @property({ type: Boolean }) opening = false;
  /** A session could not be opened for now. */
  @property({ type: Boolean }) waiting = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector('casement-key-form')?.focus();
  }

  override render() {
    return html`
      ${this.bare ? nothing : this.renderHead()}
      <div class="body">
        ${
          this.opening
            ? html`
                <p role="status">${t('opening')}</p>
              `
            : this.renderKey()
        }
        <p role="alert" class=${this.problem ? 'problem' : 'sr'}>${this.problem}</p>
        ${
          this.waiting
            ? html`
                <casement-button block @click=${() => this.tell('resume')}>${t('tryAgain')}</casement-button>
              `
            : nothing
        }
        <div class="safe">
          <h3>${t('staySafe')}</h3>
          <ul>
            <li>${t('safeContact')}</li>
            <li>${t('safeBrowser')}</li>
            <li>${t('safeSecrets')}</li>
          </ul>
        </div>
      </div>
    `;
  }

  private renderKey() {
    return html`
      ${
        this.bare
          ? html`
              <h2>${t('enterKey')}</h2>
            `
          : nothing
      }
      <casement-key-form .relayUrl=${this.relayUrl} .portalId=${this.portalId}></casement-key-form>
    `;
  }

  private renderHead() {
    return html`
      <header>
        <div class="brand">
          <span>${t('help')}</span>
          <casement-icon-button
            .icon=${iconX}
            label=${t('close')}
            @click=${() => this.tell('close')}
          ></casement-icon-button>
        </div>
        <h2>${t('howCanWeHelp')}</h2>
        <p>${t('welcome')}</p>
      </header>
    `;
  }

  private tell(what: 'resume' | 'close') {
    this.dispatchEvent(new Event(`casement-${what}`, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-welcome': Welcome;
  }
}
