import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import '#shared/ui/dialog.ts';
import '#shared/ui/icon-button.ts';
import { iconLeave } from '#shared/ui/icons/leave.ts';
import { iconMinus } from '#shared/ui/icons/minus.ts';
import { iconPlus } from '#shared/ui/icons/plus.ts';
import { iconSound } from '#shared/ui/icons/sound.ts';
import { iconSoundOff } from '#shared/ui/icons/sound-off.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { isSoundOn } from '../conversation/is-sound-on.ts';
import { playSound } from '../conversation/play-sound.ts';
import { readTextSize, TEXT_SIZES } from '../panel/text-size.ts';
import type { CustomerSession } from '../session/customer-session.ts';
import { chooseSound } from './choose-sound.ts';
import { t } from './options-words.ts';
import { saveTextSize } from './save-text-size.ts';
import { TextSizeEvent } from './text-size-event.ts';

/**
 * Text size, sound, and the end of the session, which offers the smaller step first.
 *
 * @fires casement-close - Put away.
 * @fires casement-text-size - Another text size.
 */
@customElement('casement-options')
export class Options extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .size,
      .list {
        display: grid;
        gap: 10px;
      }
      .size {
        grid-template-columns: 1fr auto 52px auto;
        align-items: center;
      }
      output {
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      .failed {
        color: var(--casement-critical);
      }
    `,
  ];

  @property({ attribute: false }) session: CustomerSession | undefined;

  @state() private isEnding = false;
  @state() private isBusy = false;
  @state() private hasFailed = false;
  @state() private size = readTextSize();
  @state() private hasSound = isSoundOn();

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <casement-dialog
        open
        contained
        danger
        ?busy=${this.isBusy}
        heading=${this.isEnding ? t('endQuestion') : t('options')}
        confirmLabel=${this.isEnding ? t('endSession') : ''}
        cancelLabel=${this.isEnding ? t('goBack') : t('close')}
        @casement-confirm=${this.handleEnd}
      >
        <div class="list">${this.isEnding ? this.renderEnding() : this.renderList()}</div>
      </casement-dialog>
    `;
  }

  private renderList() {
    const at = TEXT_SIZES.indexOf(this.size);
    return html`
      <div class="size">
        <span>${t('textSize')}</span>
        <casement-icon-button
          .icon=${iconMinus}
          label=${t('smaller')}
          ?disabled=${at === 0}
          @click=${() => this.resize(at - 1)}
        ></casement-icon-button>
        <output aria-live="polite">${this.size} %</output>
        <casement-icon-button
          .icon=${iconPlus}
          label=${t('larger')}
          ?disabled=${at === TEXT_SIZES.length - 1}
          @click=${() => this.resize(at + 1)}
        ></casement-icon-button>
      </div>
      <casement-button block .icon=${this.hasSound ? iconSoundOff : iconSound} @click=${this.handleSound}>
        ${this.hasSound ? t('soundOff') : t('soundOn')}
      </casement-button>
      <casement-button block variant="danger" .icon=${iconLeave} @click=${this.handleAskEnd}>
        ${t('endSession')}
      </casement-button>
    `;
  }

  private renderEnding() {
    const agent = this.session?.asker?.agent ?? '';
    const isLive = this.session?.sharing?.live !== undefined;
    return html`
      <p>${isLive ? t('endTextLive', { agent }) : t('endText', { agent })}</p>
      ${
        isLive
          ? html`
              <casement-button block @click=${this.handleStop}>${t('stopSharing')}</casement-button>
            `
          : nothing
      }
      <p role="alert" class=${this.hasFailed ? 'failed' : 'sr'}>${this.hasFailed ? t('failed') : nothing}</p>
    `;
  }

  private resize(index: number) {
    const size = TEXT_SIZES[index];
    if (size === undefined) return;
    this.size = size;
    saveTextSize(size);
    this.dispatchEvent(new TextSizeEvent(size));
  }

  private handleSound() {
    this.hasSound = !this.hasSound;
    chooseSound(this.hasSound);
    if (this.hasSound) playSound();
  }

  private handleAskEnd() {
    this.isEnding = true;
  }

  private handleStop() {
    this.session?.sharing?.stop();
    this.dispatchEvent(new Event('casement-close'));
  }

  private async handleEnd() {
    this.isBusy = true;
    this.hasFailed = false;
    const ended = await this.session?.client.run('session:end', {});
    this.isBusy = false;
    this.hasFailed = ended?.ok === false;
    if (!this.hasFailed) this.dispatchEvent(new Event('casement-close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-options': Options;
  }
}
