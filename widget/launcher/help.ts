import { LitElement, adoptStyles, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { WidgetSettings } from '../loader/widget-settings.ts';
import type { Panel } from '../panel/panel.ts';
import type { TextSizeEvent } from '../options/text-size-event.ts';
import './launcher.ts';
import type { StatusEvent, WidgetStatus } from './status-event.ts';
import { dropSession, hasSession, rememberOpen, wasOpen } from './tab-memory.ts';
import { en } from './words/en.ts';

/**
 * The outermost element on somebody's page: the launcher, and the panel once it is needed.
 *
 * @fires casement-ready - The launcher can be used.
 * @fires casement-opened - The panel was opened.
 * @fires casement-closed - The panel was closed; the session goes on.
 * @fires casement-unread - With the number of unread messages as `detail`.
 */
export class Help extends LitElement {
  static override styles = css`
    :host {
      all: initial;
      display: contents;
      --casement-brand: #0f5c7a;
    }
  `;

  // No decorators in this stage: what they bring along would be a tenth of it.
  static override properties = {
    settings: { attribute: false },
    isOpen: { state: true },
    isPanelLoaded: { state: true },
    hasFailed: { state: true },
    status: { state: true },
    textSize: { state: true },
    words: { state: true },
  };

  declare settings: WidgetSettings | undefined;
  declare private isOpen: boolean;
  declare private isPanelLoaded: boolean;
  declare private hasFailed: boolean;
  declare private status: WidgetStatus;
  declare private textSize: number;
  declare private words: typeof en;

  constructor() {
    super();
    Object.assign(this, {
      isOpen: false,
      isPanelLoaded: false,
      status: { unread: 0, live: '' },
      textSize: 100,
      words: en,
    });
  }

  /** Opens the panel and moves the focus into it. */
  async show() {
    await this.setOpen(true);
    // Everything in the panel is drawn by then.
    await new Promise(requestAnimationFrame);
    this.panel?.focus();
  }

  /** Closes the panel; a session goes on. */
  hide() {
    void this.setOpen(false);
  }

  toggle() {
    if (this.isOpen) this.hide();
    else void this.show();
  }

  /** For a page whose user signs out: ends sharing and forgets the session in this browser. */
  forget() {
    this.panel?.forget();
    if (this.settings) dropSession(this.settings.portalId);
    this.hide();
  }

  override render() {
    const { settings } = this;
    if (!settings) return nothing;
    return html`
      <div
        data-casement="system"
        data-density="comfortable"
        data-theme=${settings.theme ?? nothing}
        data-text-size=${this.textSize}
        @casement-text-size=${this.handleTextSize}
      >
        ${this.isPanelLoaded ? this.renderPanel(settings) : nothing}
        <casement-launcher
          position=${settings.position}
          .words=${this.words}
          .expanded=${this.isOpen}
          .status=${this.status}
          .hasFailed=${this.hasFailed}
          @casement-toggle=${this.toggle}
          @casement-wish=${this.loadPanel}
          @casement-stop=${this.handleStop}
        ></casement-launcher>
      </div>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!this.settings || !changed.has('settings')) return;
    const { locale, portalId } = this.settings;
    if (locale.startsWith('de')) void this.loadGerman();
    if (hasSession(portalId)) void this.loadPanel();
    if (wasOpen()) void this.setOpen(true);
    this.announce('ready');
  }

  private renderPanel({ relayUrl, portalId, position }: WidgetSettings) {
    return html`
      <casement-panel
        .relayUrl=${relayUrl}
        .portalId=${portalId}
        position=${position}
        ?open=${this.isOpen}
        @casement-open=${() => this.setOpen(true)}
        @casement-close=${this.handleClose}
        @casement-status=${this.handleStatus}
      ></casement-panel>
    `;
  }

  private get panel(): Panel | null {
    return this.renderRoot.querySelector('casement-panel');
  }

  private async setOpen(isOpen: boolean) {
    if (isOpen && !(await this.loadPanel())) return;
    if (this.isOpen === isOpen) return;
    this.isOpen = isOpen;
    rememberOpen(isOpen);
    this.announce(isOpen ? 'opened' : 'closed');
  }

  private async loadPanel(): Promise<boolean> {
    try {
      const { portalId = '', locale = 'en' } = this.settings ?? {};
      // At the same time, so that neither waits for the other.
      const [{ preparePanel }] = await Promise.all([
        import('../panel.ts'),
        hasSession(portalId) ? import('../conversation/open-session.ts') : import('../welcome/welcome.ts'),
      ]);
      if (!this.isPanelLoaded) {
        const { sheets, textSize } = await preparePanel(locale);
        adoptStyles(this.renderRoot as ShadowRoot, [...Help.elementStyles, ...sheets]);
        this.textSize = textSize;
        this.isPanelLoaded = true;
      }
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
    return !this.hasFailed;
  }

  private async loadGerman() {
    // Words that cannot be fetched leave the English ones.
    this.words = await import('./words/de.ts').then(
      ({ de }) => de,
      () => en,
    );
  }

  private async handleClose() {
    await this.setOpen(false);
    await this.updateComplete;
    this.renderRoot.querySelector('casement-launcher')?.focus();
  }

  private handleStatus({ status }: StatusEvent) {
    const hadUnread = this.status.unread;
    this.status = status;
    if (status.unread !== hadUnread) this.announce('unread', status.unread);
  }

  private handleStop() {
    this.panel?.stopSharing();
  }

  private handleTextSize({ size }: TextSizeEvent) {
    this.textSize = size;
  }

  private announce(name: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(`casement-${name}`, { detail }));
  }
}

customElements.define('casement-help', Help);

declare global {
  interface HTMLElementTagNameMap {
    'casement-help': Help;
  }
}
