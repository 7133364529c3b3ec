import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { composerStyles } from './composer-styles.ts';
import { DraftEvent } from './draft-event.ts';
import './icon-button.ts';
import { iconLock } from './icons/lock.ts';
import { iconSend } from './icons/send.ts';
import { watchLocale } from './locale.ts';
import { SendEvent } from './send-event.ts';
import { t } from './words.ts';

/** Longest message, in UTF-16 code units, as the relay counts them. */
export const MAX_MESSAGE_LENGTH = 4000;
const COMPOSING = 229;
const COUNTED_FROM = MAX_MESSAGE_LENGTH - 200;

/**
 * Where a message is written. Enter sends, Shift+Enter breaks the line, Enter in an input method only ends the word.
 * A text that is too long is never cut: it stays, with the number of characters to take out.
 *
 * @slot tools - Icon buttons at the start of the lower row.
 * @fires casement-send - The text, trimmed. Cancel it to keep the text in the composer.
 * @fires casement-draft - The unsent text after each change; also when it was sent.
 */
@customElement('casement-composer')
export class Composer extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, composerStyles];

  /** The unsent text. Set it to bring a draft back. */
  @property() draft = '';
  /** Accessible name; "Message" when empty. */
  @property() label = '';
  /** "Write a message" when empty. */
  @property() placeholder = '';
  /** Offers the switch to a note that only agents see. */
  @property({ type: Boolean }) canNote = false;
  @property({ type: Boolean, reflect: true, attribute: 'note' }) isNote = false;
  /** The session is over: nothing can be sent, what was typed stays readable. */
  @property({ type: Boolean }) disabled = false;
  /** Why it is disabled, shown instead of the placeholder. */
  @property() reason = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <div class="box">
        <div class="grow" data-text=${`${this.draft}\u200b`}>${this.renderTextarea()}</div>
        <div class="row">
          <slot name="tools"></slot>
          ${this.canNote ? this.renderNoteSwitch() : nothing}
          <span id="count" class=${this.isTooLong ? 'count over' : 'count'}>${this.countText}</span>
          <casement-icon-button
            class="send"
            variant="primary"
            .icon=${iconSend}
            label=${this.isNote ? t('sendNote') : t('send')}
            ?disabled=${!this.canSend}
            @click=${this.send}
          ></casement-icon-button>
        </div>
        <span class="sr" role="status">
          ${this.isTooLong ? t('charactersOver', { count: this.overflow }) : nothing}
        </span>
      </div>
    `;
  }

  private get overflow() {
    return this.draft.trim().length - MAX_MESSAGE_LENGTH;
  }

  private get isTooLong() {
    return this.overflow > 0;
  }

  private get canSend() {
    return !this.disabled && !this.isTooLong && this.draft.trim() !== '';
  }

  private get countText() {
    if (this.draft.length < COUNTED_FROM) return '';
    return this.isTooLong
      ? t('charactersOver', { count: this.overflow })
      : t('charactersLeft', { count: -this.overflow });
  }

  private get hintText() {
    if (this.disabled && this.reason) return this.reason;
    if (this.isNote) return t('writeNote');
    return this.placeholder || t('writeMessage');
  }

  private renderTextarea() {
    return html`
      <textarea
        rows="1"
        dir="auto"
        enterkeyhint="send"
        .value=${this.draft}
        placeholder=${this.hintText}
        aria-label=${this.isNote ? t('noteMode') : this.label || t('message')}
        aria-describedby="count"
        aria-invalid=${this.isTooLong ? 'true' : nothing}
        ?readonly=${this.disabled}
        @input=${this.handleInput}
        @keydown=${this.handleKeydown}
      ></textarea>
    `;
  }

  private renderNoteSwitch() {
    return html`
      <casement-icon-button
        class="tool"
        .icon=${iconLock}
        label=${t('noteMode')}
        .pressed=${this.isNote}
        @click=${this.handleNoteSwitch}
      ></casement-icon-button>
    `;
  }

  private readonly send = () => {
    if (!this.canSend) return;
    const isKept = !this.dispatchEvent(new SendEvent(this.draft.trim(), this.isNote));
    if (!isKept) this.changeDraft('');
    this.focusText();
  };

  private changeDraft(text: string) {
    this.draft = text;
    this.dispatchEvent(new DraftEvent(text));
  }

  private handleInput(event: InputEvent) {
    if (event.target instanceof HTMLTextAreaElement) this.changeDraft(event.target.value);
  }

  private handleKeydown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    // Safari ends a composition before the key arrives; only the old key code tells.
    const { keyCode }: { keyCode: number } = event;
    if (event.isComposing || keyCode === COMPOSING) return;
    event.preventDefault();
    this.send();
  }

  private handleNoteSwitch() {
    this.isNote = !this.isNote;
    this.focusText();
  }

  /** Not `focus()`, which does nothing while a button inside has the focus. */
  private focusText() {
    this.renderRoot.querySelector('textarea')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-composer': Composer;
  }
}
