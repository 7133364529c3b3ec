import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import type { MirroredPage } from './mirrored-page.ts';
import { showPage } from './show-page.ts';

/** Of the picture, left and right together. */
const MARGIN = 24;

/** Shows somebody else's page, scaled to fit: for eyes only, nothing in it takes focus or is read out. */
@customElement('casement-mirror')
export class MirrorView extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      .scroll {
        flex: 1;
        min-block-size: 0;
        padding: 12px;
        overflow: auto;
        background: var(--casement-surface-3);
      }
      .scroll:focus-visible {
        box-shadow: var(--casement-ring-inset);
      }
      iframe {
        display: block;
        margin-inline: auto;
        border: 0;
        border-radius: var(--casement-radius-l);
        background: var(--casement-surface);
        pointer-events: none;
        transform-origin: 50% 0;
      }
      .none {
        visibility: hidden;
        block-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) page: MirroredPage | undefined;
  /** What the frame is called; the picture itself is inert. */
  @property() label = '';

  @query('iframe') private readonly frame!: HTMLIFrameElement | null;
  #sizes: ResizeObserver | undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => {
      this.fit();
    });
    this.#sizes.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  override render() {
    return html`
      <div class="scroll" role="region" tabindex="0" aria-label=${this.label}>
        <iframe
          class=${this.page ? '' : 'none'}
          sandbox="allow-same-origin"
          title=${this.label}
          tabindex="-1"
          inert
          aria-hidden="true"
        ></iframe>
      </div>
    `;
  }

  protected override updated() {
    const document = this.frame?.contentDocument;
    if (!document || !this.page) return;
    this.fit();
    try {
      showPage(document, this.page);
    } catch {
      // Not a page of ours: the last one stays until a better one comes.
    }
  }

  /** As large as it is where it is, or smaller: never larger, never cut off at the side. */
  private fit() {
    const { frame, page } = this;
    if (!frame || !page) return;
    const scale = Math.min(1, (this.clientWidth - MARGIN) / page.width);
    const spare = (scale - 1) * page.width;
    Object.assign(frame.style, {
      width: `${page.width}px`,
      height: `${page.height}px`,
      transform: `scale(${scale})`,
      marginBlockEnd: `${(scale - 1) * page.height}px`,
      marginInline: scale < 1 ? `${spare / 2}px` : 'auto',
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-mirror': MirrorView;
  }
}
