import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createMirrorFrame } from '#shared/client/mirror-frame.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import '#shared/ui/icon-button.ts';
import { iconBack } from '#shared/ui/icons/back.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { readPortal } from '../request/request-help.ts';
import type { CustomerSharing } from './customer-sharing.ts';
import { listed } from './live-title.ts';
import { OwnPicture } from './own-picture.ts';
import type { LivePage } from './sharing-state.ts';
import { t } from './sharing-words.ts';

/** Directives that forbid a frame. */
const FRAME_RULES = new Set(['frame-src', 'child-src', 'default-src']);

/**
 * What the agent sees (row K6): the same picture, made by the same replayer from the very frames that leave the page, on
 * the same separate origin.
 */
@customElement('casement-seen')
export class SeenPicture extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        z-index: var(--casement-z-dialog);
        display: flex;
        flex-direction: column;
        background: var(--casement-surface);
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 60px;
        padding-inline: 8px;
        border-block-end: 1px solid var(--casement-line);
      }
      h2 {
        flex: 1;
        min-inline-size: 0;
        font-size: var(--casement-text-15);
        font-weight: var(--casement-weight-strong);
        overflow-wrap: anywhere;
      }
      .body {
        flex: 1;
        min-block-size: 0;
        display: grid;
        align-content: start;
        gap: 12px;
        padding: 16px;
        overflow: auto;
        overscroll-behavior: contain;
      }
      p {
        color: var(--casement-text-2);
        font-size: var(--casement-text-13);
      }
      dialog {
        position: static;
        display: flex;
        flex-direction: column;
        gap: 12px;
        inline-size: auto;
        max-inline-size: none;
        max-block-size: none;
        margin: 0;
        padding: 0;
        overflow: visible;
        border: 0;
        background: none;
        color: inherit;
      }
      dialog:modal {
        position: fixed;
        inset: 3vmin;
        inline-size: auto;
        block-size: fit-content;
        max-block-size: 94vmin;
        margin: auto;
        padding: 12px;
        border-radius: var(--casement-radius-l);
        background: var(--casement-surface);
        box-shadow: var(--casement-shadow-3);
      }
      dialog::backdrop {
        background: var(--casement-scrim);
      }
      .picture {
        position: relative;
        direction: ltr;
        min-block-size: 120px;
        overflow: hidden;
        border: 2px solid var(--casement-live-fill);
        border-radius: var(--casement-radius-m);
        background: #fff;
      }
      iframe {
        position: absolute;
        inset: 0 auto auto 0;
        border: 0;
        transform-origin: 0 0;
      }
    `,
  ];

  @property({ attribute: false }) sharing: CustomerSharing | undefined;
  @property({ attribute: false }) live: LivePage | undefined;
  @property({ type: Boolean }) takesFocus = false;

  @state() private isLarge = false;
  /** The rules of the site forbid the frame. */
  @state() private isForbidden = false;
  /** There is no mirror, or the relay does not say where it is. */
  @state() private isMissing = false;

  private own: OwnPicture | undefined;
  private frame: HTMLIFrameElement | undefined;
  private readonly sizes = new ResizeObserver(() => this.fit());

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector('casement-icon-button')?.focus();
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('securitypolicyviolation', this.handleViolation);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('securitypolicyviolation', this.handleViolation);
    this.sizes.disconnect();
    this.end();
  }

  override render() {
    const agent = listed(this.live?.holders.map(({ name }) => name) ?? []);
    return html`
      <header @keydown=${this.handleKeydown}>
        <casement-icon-button .icon=${iconBack} label=${t('back')} @click=${this.handleBack}></casement-icon-button>
        <h2>${t('whatAgentSees', { agent })}</h2>
        <casement-button small variant="danger" @click=${() => this.sharing?.stop()}>
          ${t('stopSharing')}
        </casement-button>
      </header>
      <div class="body" @keydown=${this.handleKeydown}>
        <dialog open aria-label=${t('pictureOf', { agent })} @cancel=${this.handleCancel}>
          <div
            class="picture"
            role="img"
            aria-label=${t('pictureOf', { agent })}
            ?hidden=${this.isForbidden || this.isMissing}
          ></div>
          <p role="status">${this.said(agent)}</p>
          <casement-button small ?hidden=${this.own?.state !== 'live'} @click=${this.handleSize}>
            ${t(this.isLarge ? 'smaller' : 'larger')}
          </casement-button>
        </dialog>
      </div>
    `;
  }

  protected override firstUpdated() {
    if (this.takesFocus) this.focus();
    void this.begin();
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.fit();
  }

  private get picture() {
    return this.renderRoot.querySelector<HTMLElement>('.picture');
  }

  private get dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  private said(agent: string): string {
    if (this.isForbidden) return t('pictureForbidden', { agent });
    if (this.isMissing || this.own?.state === 'missing') return t('pictureMissing', { agent });
    if (this.own?.state === 'too-large') return t('pictureTooLarge', { agent });
    return this.own?.state === 'live' ? t('pictureText') : t('pictureStarting');
  }

  private async begin() {
    const { sharing, picture } = this;
    if (!sharing || !picture) return;
    const portal = await readPortal(sharing.relayUrl, sharing.portalId);
    if (!this.isConnected) return;
    if (!portal.ok || portal.value.mirrorUrl === '') {
      this.isMissing = true;
      return;
    }
    const own = new OwnPicture(sharing, () => this.requestUpdate());
    this.own = own;
    const title = t('pictureOf', { agent: listed(this.live?.holders.map(({ name }) => name) ?? []) });
    this.frame = createMirrorFrame({ url: portal.value.mirrorUrl, title, onPort: (port) => own.attach(port) });
    picture.append(this.frame);
    this.sizes.observe(picture);
  }

  private end() {
    this.own?.close();
    this.frame?.remove();
    this.own = this.frame = undefined;
  }

  /** As large as there is room, in the shape of the customer's window. */
  private fit() {
    const { picture, frame } = this;
    const size = this.own?.size;
    if (!picture || !frame || !size) return;
    const most = this.isLarge ? Math.min(innerWidth, innerHeight) * 0.94 - 120 : Infinity;
    const scale = Math.min(picture.clientWidth / size.width, most / size.height);
    Object.assign(frame.style, { width: `${size.width}px`, height: `${size.height}px`, scale: String(scale) });
    picture.style.blockSize = `${size.height * scale + 4}px`;
  }

  private handleSize() {
    this.isLarge = !this.isLarge;
    this.dialog?.close();
    if (this.isLarge) this.dialog?.showModal();
    else this.dialog?.show();
  }

  /** Escape makes it small again first. */
  private handleCancel(event: Event) {
    event.preventDefault();
    if (this.isLarge) this.handleSize();
  }

  private handleKeydown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (this.isLarge) this.handleSize();
    else this.handleBack();
  }

  private handleBack() {
    this.sharing?.open(undefined);
  }

  private readonly handleViolation = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    const isOurs = this.frame?.src.startsWith(blockedURI) === true && blockedURI !== '';
    if (!isOurs || !FRAME_RULES.has(effectiveDirective)) return;
    this.isForbidden = true;
    this.end();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-seen': SeenPicture;
  }
}
