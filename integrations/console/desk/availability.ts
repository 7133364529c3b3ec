import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Availability } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconDown } from '#shared/ui/icons/down.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { presenceMarkStyles } from '#shared/ui/presence-mark-styles.ts';
import { cardStyles } from '../card-styles.ts';
import '../failure-notice.ts';
import '../people/load.ts';
import { availabilityStyles } from './availability-styles.ts';
import { availabilityState, reasonText } from './availability-text.ts';
import { DeskRunner } from './desk-runner.ts';
import './switch.ts';
import type { Switch } from './switch.ts';
import { t } from './words.ts';

/**
 * Whether new sessions are offered to the reader: a word in the bar, and behind it every reason against it, with what
 * ends it, and the switch of automatic assignment.
 *
 * @fires casement-desk-action - Automatic assignment on or off.
 */
@customElement('casement-availability')
export class AvailabilityStatus extends LitElement {
  static override styles = [baseStyles, presenceMarkStyles, cardStyles, availabilityStyles];

  /** Undefined while the desk is on its way. */
  @property({ attribute: false }) availability: Availability | undefined;
  @property() agentName = '';
  @property({ type: Boolean }) isOnline = false;
  /** May switch automatic assignment off. */
  @property({ type: Boolean }) canOptOut = false;

  @state() private isOpen = false;
  private readonly runner = new DeskRunner(this);

  constructor() {
    super();
    watchLocale(this);
    this.addEventListener('focusout', this.handleFocusOut);
    this.addEventListener('keydown', this.handleKeydown);
  }

  override render() {
    const { mark, text } = this.shown;
    return html`
      <button
        type="button"
        class="status"
        title=${this.agentName}
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-controls="panel"
        @click=${this.handleToggle}
      >
        <span class="mark ${mark}"></span>
        <span class="sr">${t('yourStatus', { status: '' })}</span>
        <span aria-live="polite">${text}</span>
        ${iconSvg(iconDown)}
      </button>
      <div
        id="panel"
        role="group"
        class="panel"
        aria-label=${t('yourStatus', { status: text })}
        ?hidden=${!this.isOpen}
      >
        ${this.isOpen && this.availability ? this.renderPanel(this.availability) : nothing}
      </div>
    `;
  }

  private get shown() {
    if (!this.isOnline || !this.availability) return { mark: 'offline' as const, text: t(this.waitingWord) };
    return availabilityState(this.availability);
  }

  private get waitingWord() {
    return this.availability ? 'offline' : 'connecting';
  }

  private renderPanel(availability: Availability) {
    const { load, capacity, since } = availability;
    return html`
      <div class="spread">
        <b><bdi>${this.agentName}</bdi></b>
        <span class="load">
          <casement-load .load=${load} .capacity=${capacity}></casement-load>
          <span class="meta" aria-hidden="true">${t('loadOf', { load, capacity })}</span>
        </span>
      </div>
      <p class="meta">${t('statusSince', { time: formatTime(since) })}</p>
      ${this.renderReasons(availability)} ${this.renderSwitch(availability)}
      <casement-failure-notice .failure=${this.runner.failure}></casement-failure-notice>
    `;
  }

  private renderReasons(availability: Availability) {
    const reasons = this.isOnline ? availability.reasons : ['offline' as const];
    if (reasons.length === 0) return nothing;
    return html`
      <div class="reasons">
        <h2>${t('reasonsTitle')}</h2>
        <ul>
          ${reasons.map(
            (reason) => html`
              <li>${reasonText(reason, availability)}</li>
            `,
          )}
        </ul>
        ${
          reasons.includes('missed-offers')
            ? html`
                <casement-button small ?busy=${this.runner.busy !== undefined} @click=${() => this.set(true)}>
                  ${t('backAgain')}
                </casement-button>
              `
            : nothing
        }
      </div>
    `;
  }

  private renderSwitch({ reasons }: Availability) {
    const isOn = !reasons.includes('opted-out');
    const isLocked = isOn && !this.canOptOut;
    return html`
      <casement-switch
        label=${t('autoAssign')}
        hint=${t(isOn ? 'autoAssignOn' : 'autoAssignOff')}
        .checked=${live(isOn)}
        ?disabled=${isLocked || !this.isOnline}
        reason=${t(isLocked ? 'autoAssignNotAllowed' : 'takeOffline')}
        @change=${({ currentTarget }: Event) => this.set((currentTarget as Switch).checked)}
      ></casement-switch>
    `;
  }

  private handleToggle() {
    this.isOpen = !this.isOpen;
  }

  private set(takesOffers: boolean) {
    void this.runner.run({ name: 'takes-offers', takesOffers });
  }

  private readonly handleKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.isOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.status')?.focus();
  };

  private readonly handleFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !this.contains(relatedTarget)) {
      // Inside the own shadow root the focus is retargeted to this element.
      if (relatedTarget !== this) this.isOpen = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-availability': AvailabilityStatus;
  }
}
