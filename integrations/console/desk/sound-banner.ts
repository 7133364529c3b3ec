import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { iconSoundOff } from '#shared/ui/icons/sound-off.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/notice.ts';
import type { DeskSound } from './desk-sound.ts';
import { t } from './words.ts';

/** Says that the browser keeps sound off, and allows it by a click. Shows nothing when sound works or is not wanted. */
@customElement('casement-sound-banner')
export class SoundBanner extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) sound: DeskSound | undefined;
  /** The agent wants to hear offers. */
  @property({ type: Boolean }) isWanted = false;
  #release: (() => void) | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#release?.();
    this.#release = undefined;
  }

  protected override willUpdate() {
    this.#release ??= this.sound?.subscribe(() => {
      this.requestUpdate();
    });
  }

  override render() {
    if (!this.isWanted || !this.sound || this.sound.isUnlocked) return nothing;
    return html`
      <casement-notice .icon=${iconSoundOff}>
        <b>${t('soundOffTitle')}</b>
        ${t('soundOffText')}
        <casement-button slot="actions" small @click=${() => void this.sound?.unlock()}>
          ${t('allowSound')}
        </casement-button>
      </casement-notice>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-sound-banner': SoundBanner;
  }
}
