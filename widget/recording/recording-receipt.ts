import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Commit } from '#shared/protocol/session-event.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../conversation/card-styles.ts';
import { recordingTimes, type RecordingTime } from './recording-times.ts';
import { t } from './recording-words.ts';

/** The part of the receipt that says what was recorded and when. Empty where nobody asked. */
@customElement('casement-recording-receipt')
export class RecordingReceipt extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      li span {
        flex: 1;
        min-inline-size: 0;
      }
      small {
        display: block;
      }
      small,
      time {
        color: var(--casement-text-3);
        font-size: var(--casement-text-13);
      }
    `,
  ];

  @property({ attribute: false }) commits: readonly Commit[] = [];
  /** In ms since 1970. */
  @property({ attribute: false }) endedAt = 0;

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const times = recordingTimes(this.commits, this.endedAt);
    if (times.length === 0) return nothing;
    return html`
      <ul class="list">
        ${times.map((time) => this.renderTime(time))}
      </ul>
    `;
  }

  private renderTime(time: RecordingTime) {
    const isRecorded = time.kind === 'recorded';
    return html`
      <li>
        ${iconSvg(isRecorded ? iconEye : iconEyeOff)}
        <span>
          ${t(isRecorded ? 'recorded' : 'notRecorded')}
          ${
            isRecorded
              ? html`
                  <small>${formatDuration(time.until - time.at)}</small>
                `
              : nothing
          }
        </span>
        <time datetime=${new Date(time.at).toISOString()}>${formatTime(time.at)}</time>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-recording-receipt': RecordingReceipt;
  }
}
