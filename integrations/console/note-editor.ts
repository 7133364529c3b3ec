import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconCheck } from '#shared/ui/icons/check.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/text-area.ts';
import type { TextArea } from '#shared/ui/text-area.ts';
import { CommandRunner } from './command-runner.ts';
import { NoteDraft } from './note-draft.ts';
import { t } from './words.ts';

const QUIET_MS = 800;
const AGAIN_MS = 5000;
const MAX_LENGTH = 10_000;

/**
 * The private note, stored by itself after a pause and when the focus leaves. Text that could not be stored stays
 * in the browser and is tried again.
 *
 * @fires casement-command - The note as it is now.
 */
@customElement('casement-note-editor')
export class NoteEditor extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 4px;
        min-block-size: 1.5em;
        color: var(--casement-text-3);
        font-size: var(--casement-text-12);
        --casement-icon: 14px;
      }
      .failed {
        color: var(--casement-critical);
      }
    `,
  ];

  @property() sessionId = '';
  /** The note as the relay has it. */
  @property() saved = '';
  @property({ attribute: false }) store: KeyValueStore | undefined;
  @property({ type: Number }) rows = 4;

  private readonly commands = new CommandRunner(this);
  #draft: NoteDraft | undefined;
  #text: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    watchLocale(this);
    this.addEventListener('focusout', () => void this.save());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Stores what is not stored yet. Resolves to whether the relay has the text on the screen. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    const text = this.#text;
    if (text === undefined || text === this.saved) return true;
    const isStored = await this.commands.run({ name: 'note:save', input: { text } });
    if (isStored) this.handleStored(text);
    else if (this.isConnected) this.saveIn(AGAIN_MS);
    return isStored;
  }

  override render() {
    return html`
      <casement-text-area
        label=${t('note')}
        hint=${t('noteHint')}
        .rows=${this.rows}
        .value=${this.#text ?? this.saved}
        @input=${this.handleInput}
      ></casement-text-area>
      <p class=${this.commands.failure ? 'state failed' : 'state'} role="status">${this.renderState()}</p>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('sessionId') && !changed.has('store')) return;
    if (!this.store || !this.sessionId) return;
    this.#draft = new NoteDraft(this.store, this.sessionId);
    this.#text = this.#draft.text;
    if (this.#text !== undefined) this.saveIn(QUIET_MS);
  }

  private renderState() {
    if (this.commands.busy) return t('noteSaving');
    if (this.commands.failure) return t('noteUnsaved');
    if (this.#text !== undefined && this.#text !== this.saved) return nothing;
    return this.saved ? [iconSvg(iconCheck), t('noteSaved')] : nothing;
  }

  private handleStored(text: string) {
    this.#draft?.stored(text);
    if (this.#text === text) this.#text = undefined;
    // The commit may arrive after the answer; until then the text shown is the stored one.
    this.saved = text;
  }

  private saveIn(delay: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), delay);
  }

  private handleInput(event: Event) {
    this.#text = (event.currentTarget as TextArea).value.slice(0, MAX_LENGTH);
    this.#draft?.keep(this.#text);
    this.saveIn(QUIET_MS);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-note-editor': NoteEditor;
  }
}
