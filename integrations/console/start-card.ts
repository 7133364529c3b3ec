import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { OnArrival } from '#shared/protocol/start-mode.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconDown } from '#shared/ui/icons/down.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/notice.ts';
import { cardStyles } from './card-styles.ts';
import './failure-notice.ts';
import { focusHeading } from './focus-heading.ts';
import { ARRIVALS, KeptArrival } from './kept-arrival.ts';
import { lifetimeChoices, lifetimeText } from './lifetime-choices.ts';
import { selectStyles } from './select-styles.ts';
import { StartEvent } from './start-event.ts';
import type { TicketFacts } from './ticket-choice.ts';
import { t } from './words.ts';

const ARRIVAL_WORDS = {
  nothing: 'onArrivalNothing',
  see: 'onArrivalSee',
  click: 'onArrivalClick',
  screen: 'onArrivalScreen',
} as const;

/**
 * The one card of an idle ticket: through which portal the customer enters, how long the key can start a session, and
 * what is asked for when they come.
 *
 * @fires casement-start - The agent wants a key and link.
 */
@customElement('casement-start-card')
export class StartCard extends LitElement {
  static override styles = [baseStyles, cardStyles, selectStyles];

  @property({ attribute: false }) facts: TicketFacts | undefined;
  /** Who starts, and where their last choice is kept. */
  @property() agentId = '';
  @property({ attribute: false }) store: KeyValueStore | undefined;
  @property({ type: Boolean }) busy = false;
  /** Nothing can be started now. */
  @property({ type: Boolean }) offline = false;
  /** Why the last try did not work. */
  @property({ attribute: false }) failure: Failure | undefined;

  @state() private portalId = '';
  @state() private minutes = 0;
  @state() private chosen: OnArrival | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    focusHeading(this.renderRoot);
  }

  override render() {
    const { facts, portal } = this;
    if (!facts) return nothing;
    const name = facts.ticket.requester || t('customer');
    return html`
      <section class="stack" aria-labelledby="title">
        <div class="close">
          <h2 id="title" tabindex="-1">${t('startTitle', { name })}</h2>
          <p class="muted">${t('startText', { name })}</p>
        </div>
        ${
          portal
            ? this.renderChoices(name, portal)
            : html`
                <casement-notice tone="caution">${t('noPortal')}</casement-notice>
              `
        }
        <casement-failure-notice .failure=${this.failure}></casement-failure-notice>
      </section>
    `;
  }

  private get portal() {
    return this.facts?.portals.find(({ id }) => id === this.portalId) ?? this.facts?.portals[0];
  }

  private get kept() {
    return this.store && new KeptArrival(this.store, this.agentId);
  }

  private get onArrival() {
    return this.chosen ?? this.kept?.get() ?? 'nothing';
  }

  private get keyMinutes() {
    return this.minutes || (this.portal?.keyMinutes.default ?? 0);
  }

  private renderChoices(name: string, portal: TicketFacts['portals'][number]) {
    return html`
      ${this.facts && this.facts.portals.length > 1 ? this.renderPortals(name, portal.id) : nothing}
      <div class="field">
        <label for="minutes">${t('keyLifetime')}</label>
        <span class="select">
          <select id="minutes" aria-describedby="minutes-hint" @change=${this.handleMinutes}>
            ${lifetimeChoices(portal.keyMinutes).map(
              (minutes) => html`
                <option value=${minutes} ?selected=${minutes === this.keyMinutes}>${lifetimeText(minutes)}</option>
              `,
            )}
          </select>
          ${iconSvg(iconDown)}
        </span>
        <p id="minutes-hint" class="hint">${t('keyLifetimeHint')}</p>
      </div>
      ${this.renderArrival()}
      <casement-button
        block
        variant="primary"
        ?busy=${this.busy}
        ?disabled=${this.offline}
        reason=${t('offOffline')}
        @click=${this.handleCreate}
      >
        ${t('createKey')}
      </casement-button>
    `;
  }

  private renderPortals(name: string, chosen: string) {
    return html`
      <div class="field">
        <label for="portal">${t('enterThrough', { name })}</label>
        <span class="select">
          <select id="portal" @change=${this.handlePortal}>
            ${this.facts?.portals.map(
              (portal) => html`
                <option value=${portal.id} ?selected=${portal.id === chosen}>${portal.name}</option>
              `,
            )}
          </select>
          ${iconSvg(iconDown)}
        </span>
      </div>
    `;
  }

  private renderArrival() {
    return html`
      <div class="field">
        <label for="arrival">${t('onArrival')}</label>
        <span class="select">
          <select id="arrival" aria-describedby="arrival-hint" @change=${this.handleArrival}>
            ${ARRIVALS.map(
              (arrival) => html`
                <option value=${arrival} ?selected=${arrival === this.onArrival}>${t(ARRIVAL_WORDS[arrival])}</option>
              `,
            )}
          </select>
          ${iconSvg(iconDown)}
        </span>
        <p id="arrival-hint" class="hint">${t('onArrivalHint')}</p>
      </div>
    `;
  }

  private handlePortal(event: Event) {
    if (event.target instanceof HTMLSelectElement) this.portalId = event.target.value;
    this.minutes = 0;
  }

  private handleMinutes(event: Event) {
    if (event.target instanceof HTMLSelectElement) this.minutes = Number(event.target.value);
  }

  private handleArrival({ target }: Event) {
    this.chosen = ARRIVALS.find((one) => target instanceof HTMLSelectElement && one === target.value);
    if (this.chosen) this.kept?.set(this.chosen);
  }

  private handleCreate() {
    if (this.portal) this.dispatchEvent(new StartEvent(this.portal.id, this.keyMinutes, this.onArrival));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-start-card': StartCard;
  }
}
