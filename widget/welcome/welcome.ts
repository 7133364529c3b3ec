import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Portal } from '#shared/protocol/rest.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import '#shared/ui/icon-button.ts';
import { iconX } from '#shared/ui/icons/x.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { readPortal } from '../request/request-help.ts';
import './key-form.ts';
import { t } from './welcome-words.ts';
import { welcomeStyles } from './welcome-styles.ts';

/** What went wrong with the session of this browser; empty when nothing did. */
export type Problem = '' | 'noConnection' | 'sessionOver';

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
  @property() problem: Problem = '';
  /** On the hosted page, which has a head of its own. */
  @property({ type: Boolean }) bare = false;
  /** A session is being opened. */
  @property({ type: Boolean }) opening = false;
  /** A session could not be opened for now. */
  @property({ type: Boolean }) waiting = false;

  /** What this portal offers to somebody without a key; null until it is known, and where it offers nothing. */
  @state() private help: Portal['help'] = null;
  @state() private isAsking = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('casement-request-form, casement-key-form')?.focus();
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
            : this.renderWay()
        }
        <p role="alert" class=${this.problem ? 'problem' : 'sr'}>${this.problem && t(this.problem)}</p>
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

  protected override firstUpdated() {
    if (this.portalId !== '') void this.readHelp();
  }

  private renderWay() {
    if (!this.isAsking) return [this.help ? this.renderAsk() : nothing, this.renderKey()];
    return html`
      <casement-request-form
        .relayUrl=${this.relayUrl}
        .portalId=${this.portalId}
        .help=${this.help}
        @casement-back=${this.handleBack}
      ></casement-request-form>
    `;
  }

  private renderAsk() {
    return html`
      <casement-button class="ask" variant="primary" block @click=${this.handleAsk}>${t('startChat')}</casement-button>
      <p class="or">${t('orKey')}</p>
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
        <p>${t(this.help ? 'welcomeChat' : 'welcome')}</p>
      </header>
    `;
  }

  /** Without an answer there is the key, which needs none. */
  private async readHelp() {
    const portal = await readPortal(this.relayUrl, this.portalId);
    if (portal.ok) this.help = portal.value.help;
  }

  private async handleAsk() {
    await import('../request/request-form.ts').catch(() => undefined);
    this.isAsking = true;
    await this.updateComplete;
    this.focus();
  }

  private async handleBack() {
    this.isAsking = false;
    await this.updateComplete;
    this.focus();
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
