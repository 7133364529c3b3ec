import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import type { ChatItem } from '#shared/ui/chat-item.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { SpanTime } from './span-time.ts';
import { SeekEvent } from './seek-event.ts';
import { t } from './words.ts';

/**
 * What was written and what happened while it was recorded. The line under the playhead is marked; a press on a line
 * goes there.
 *
 * @fires casement-seek - A line was chosen.
 */
@customElement('casement-recording-transcript')
export class RecordingTranscript extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        font-size: var(--casement-text-13);
      }
      h3 {
        padding-block: 4px;
        font-size: var(--casement-text-13);
        font-weight: var(--casement-weight-strong);
      }
      ol {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
        overscroll-behavior: contain;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      button {
        display: grid;
        grid-template-columns: 48px 1fr;
        gap: 8px;
        inline-size: 100%;
        min-block-size: 28px;
        padding: 4px 6px;
        border: 0;
        border-inline-start: 3px solid transparent;
        background: none;
        color: var(--casement-text-2);
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        background: var(--casement-surface-2);
      }
      button[aria-current] {
        border-inline-start-color: var(--casement-accent);
        background: var(--casement-surface-2);
        color: var(--casement-text);
      }
      time {
        font-variant-numeric: tabular-nums;
      }
      span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly ChatItem[] = [];
  @property({ attribute: false }) time: SpanTime | undefined;
  /** The moment that is shown, in ms since 1970. */
  @property({ attribute: false }) at = 0;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const current = this.current;
    return html`
      <h3 id="head">${t('transcript')}</h3>
      ${
        this.items.length === 0
          ? html`
              <p>${t('nothingSaid')}</p>
            `
          : nothing
      }
      <ol aria-labelledby="head">
        ${this.items.map((item, index) => this.renderItem(item, index, current))}
      </ol>
    `;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('at')) return;
    const line = this.renderRoot.querySelector<HTMLElement>('[aria-current]');
    const list = this.renderRoot.querySelector('ol');
    if (!line || !list || this.matches(':focus-within')) return;
    const [top, bottom] = [line.offsetTop - list.offsetTop, line.offsetTop - list.offsetTop + line.offsetHeight];
    if (top < list.scrollTop) list.scrollTop = top;
    if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
  }

  /** The last line that had happened by then. */
  private get current(): number {
    return this.items.findLastIndex(({ at }) => at <= this.at);
  }

  private renderItem(item: ChatItem, index: number, current: number) {
    const offset = this.time?.toOffset(item.at) ?? 0;
    const text = item.kind === 'message' && item.author !== '' ? `${item.author}: ${item.text}` : item.text;
    return html`
      <li>
        <button
          type="button"
          aria-current=${index === current ? 'true' : nothing}
          @click=${() => this.dispatchEvent(new SeekEvent(offset))}
        >
          <time>${formatDuration(offset)}</time>
          <span dir="auto">${text}</span>
        </button>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-recording-transcript': RecordingTranscript;
  }
}
