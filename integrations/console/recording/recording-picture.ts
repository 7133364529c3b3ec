import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AssetFetcher } from '#shared/client/asset-fetcher.ts';
import { createMirrorFrame } from '#shared/client/mirror-frame.ts';
import { readMirror } from '#shared/client/read-mirror.ts';
import type { FromMirror } from '#shared/protocol/mirror-port.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '../cobrowse/customer-pointer.ts';
import type { CustomerPointer } from '../cobrowse/customer-pointer.ts';
import { mirrorUrl } from '../cobrowse/mirror-url.ts';
import '../guest/watermark.ts';
import type { Playback } from './playback.ts';
import { recordingPictureStyles } from './recording-picture-styles.ts';
import type { RecordingHome } from './recording-source.ts';
import { RecordedClickEvent } from './recorded-click-event.ts';
import { t } from './words.ts';

/** A mirror that does not answer by then will not; in ms. */
const MIRROR_MS = 10_000;
const PADDING = 16;

/**
 * The recorded page, rebuilt on the mirror's origin as a live one is: nothing of it runs, and it asks for nothing.
 *
 * @fires casement-recorded-click - The customer clicked, at the moment that is shown.
 */
@customElement('casement-recording-picture')
export class RecordingPicture extends LitElement {
  static override styles = [baseStyles, recordingPictureStyles];

  @property({ attribute: false }) playback: Playback | undefined;
  @property({ attribute: false }) home: RecordingHome | undefined;
  @property() sessionId = '';
  @property() name = '';
  /** Who looks, and the ticket, over the whole picture. */
  @property() watermark = '';

  @query('.scroll') private readonly scroller!: HTMLElement | null;
  @query('.page') private readonly page!: HTMLElement | null;
  @query('casement-customer-pointer') private readonly pointer!: CustomerPointer | null;
  @state() private trouble: 'none' | 'no-mirror' | 'mirror-failed' | 'broken' = 'none';
  @state() private address = '';
  @state() private scale = 1;
  #size: { width: number; height: number } | undefined;
  #frame: HTMLIFrameElement | undefined;
  #assets: AssetFetcher | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  readonly #sizes = new ResizeObserver(() => this.fit());

  constructor() {
    super();
    watchLocale(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.detach();
  }

  override render() {
    return html`
      <bdi class="address" ?hidden=${this.address === ''}>${this.address}</bdi>
      <div class="scroll" role="img" aria-label=${t('region', { name: this.name })}>
        <div class="page">
          <casement-customer-pointer .name=${this.name} .scale=${this.scale}></casement-customer-pointer>
          <casement-watermark .text=${this.watermark}></casement-watermark>
        </div>
      </div>
      <p class="message" role="status" ?hidden=${this.message === nothing}>${this.message}</p>
    `;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('playback') || changed.has('home')) this.attach();
    this.fit();
  }

  private get message() {
    switch (this.trouble) {
      case 'no-mirror':
        return t('noMirror');
      case 'mirror-failed':
        return t('mirrorFailed');
      case 'broken':
        return t('broken');
      case 'none':
        return nothing;
    }
  }

  private attach() {
    this.detach();
    const { playback, home, page } = this;
    const origin = mirrorUrl();
    if (!playback || !home || !page) return;
    this.trouble = origin === undefined ? 'no-mirror' : 'none';
    if (origin === undefined) return;
    this.#patience = setTimeout(() => (this.trouble = 'mirror-failed'), MIRROR_MS);
    const title = t('region', { name: this.name });
    this.#frame = createMirrorFrame({ url: `${origin}/mirror`, title, onPort: (port) => this.listen(port) });
    page.prepend(this.#frame);
  }

  private listen(port: MessagePort) {
    const { home, sessionId } = this;
    if (!home) return;
    this.#assets = new AssetFetcher({
      relayUrl: home.relayUrl,
      token: () => home.token,
      sessionId,
      tell: (message, transfer) => port.postMessage(message, transfer),
    });
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readMirror(data);
      if (message) this.hear(message, port);
    };
  }

  private detach() {
    clearTimeout(this.#patience);
    this.playback?.detach();
    this.#assets?.stop();
    this.#frame?.remove();
    this.#frame = this.#assets = this.#size = undefined;
  }

  private hear(message: FromMirror, port: MessagePort) {
    switch (message.type) {
      case 'ready':
        clearTimeout(this.#patience);
        this.playback?.attach({ send: (part) => port.postMessage(part, [part]) });
        break;
      case 'resync':
        this.playback?.recover();
        break;
      case 'trouble':
        this.trouble = message.trouble === 'none' ? 'none' : 'broken';
        break;
      case 'asset':
        this.#assets?.ask(message.hash);
        break;
      case 'size':
        this.#size = { width: message.width, height: message.height };
        this.fit();
        break;
      case 'address':
        this.address = placeText(message.address);
        break;
      default:
        this.point(message);
    }
  }

  private point(message: FromMirror) {
    if (message.type === 'pointer') this.pointer?.move(message.x, message.y, message.isTouch);
    if (message.type !== 'click') return;
    this.pointer?.move(message.x, message.y, false);
    this.pointer?.ripple();
    this.dispatchEvent(new RecordedClickEvent());
  }

  /** As large as there is room, and never larger than it was. */
  private fit() {
    const { scroller, page } = this;
    if (!scroller || !page || !this.#size || !this.#frame) return;
    const { width, height } = this.#size;
    const [across, down] = [scroller.clientWidth - PADDING, scroller.clientHeight - PADDING];
    this.scale = Math.max(0.05, Math.min(1, across / width, down / height));
    Object.assign(page.style, { width: `${width * this.scale}px`, height: `${height * this.scale}px` });
    Object.assign(this.#frame.style, {
      width: `${width}px`,
      height: `${height}px`,
      transform: `scale(${this.scale})`,
    });
  }
}

/** The host and the path: what else is in an address says nothing to a reader. */
function placeText(address: string): string {
  if (!URL.canParse(address)) return '';
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-recording-picture': RecordingPicture;
  }
}
