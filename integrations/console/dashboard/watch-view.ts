import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';
import type { TenantPolicy } from '#shared/protocol/roster.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { CloseEvent } from '#shared/ui/close-event.ts';
import '#shared/ui/field.ts';
import type { Field } from '#shared/ui/field.ts';
import '#shared/ui/icon-button.ts';
import { iconX } from '#shared/ui/icons/x.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { availabilityState } from '../desk/availability-text.ts';
import '../failure-notice.ts';
import type { MirroredPage } from '../mirror/mirrored-page.ts';
import '../mirror/mirror-view.ts';
import { unpackPage } from '../mirror/packed-page.ts';
import type { MemberRow } from './member-row.ts';
import { sessionEntry } from './session-entry.ts';
import { sideStyles } from './side-styles.ts';
import { tableStyles } from './table-styles.ts';
import './watch-screen.ts';
import { t } from './words.ts';

const CONSOLE_ONLY: MonitorScreen = { state: 'off' };

/** Of several pages of one agent, the one with the focus counts for this long: longer than it is silent. */
const FOCUS_HOLDS_MS = 6000;

/**
 * Watching the console of an agent: says first that the agent is told, then shows it, read only (rows I9, I10).
 *
 * @fires casement-close - It was put away.
 * @fires casement-pick - One of the agent's sessions was opened instead.
 */
@customElement('casement-watch-view')
export class WatchView extends LitElement {
  static override styles = [
    baseStyles,
    tableStyles,
    sideStyles,
    css`
      form,
      .head {
        display: grid;
        flex: none;
        gap: 10px;
        inline-size: min(100%, 480px);
        padding: 12px;
      }
      p {
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
      }
      .sessions {
        padding-inline: 12px;
      }
      .sessions b {
        font-size: var(--casement-text-12);
      }
      casement-mirror {
        flex: 1;
        min-block-size: 120px;
      }
    `,
  ];

  @property({ attribute: false }) agent: AgentRef = { id: '', name: '' };
  /** As the dashboard shows the agent now; undefined once signed out. */
  @property({ attribute: false }) member: MemberRow | undefined;
  @property({ attribute: false }) relay!: RelayConnection;
  @property() teamId = '';
  /** What the tenant lets watchers see. */
  @property() shows: TenantPolicy['watchingShows'] = 'console';
  /** What the relay's clock is ahead of this one, in ms. */
  @property({ type: Number }) offset = 0;

  @state() private reason = '';
  @state() private monitorId = '';
  @state() private isBusy = false;
  @state() private failure: Failure | undefined;
  @state() private screen = CONSOLE_ONLY;
  @state() private page: MirroredPage | undefined;
  @state() private hasEnded = false;
  private readonly clock = new Clock(this);
  #focusedAt = 0;
  #wasSeen = false;
  #release: (() => void) | undefined;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('casement-field, .head casement-button')?.focus();
  }

  override connectedCallback() {
    super.connectedCallback();
    const release = this.relay.on('mirror:frame', ({ monitorId, data }) => {
      if (monitorId === this.monitorId) void this.show(data);
    });
    const releaseScreen = this.relay.on('monitor:screen', ({ monitorId, screen }) => {
      if (monitorId === this.monitorId) this.screen = screen;
    });
    // A connection that was lost has taken the watch with it.
    const releaseState = this.relay.subscribe(() => {
      if (this.relay.state !== 'online') this.end();
    });
    this.#release = () => {
      release();
      releaseScreen();
      releaseState();
    };
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#release?.();
    this.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('agent') && this.hasUpdated) this.stop();
    // The relay ended it: signed out, no session any more, or no longer of lower rank.
    const isSeen = this.member?.isWatched ?? false;
    if (this.#wasSeen && !isSeen) this.end();
    this.#wasSeen = isSeen && this.monitorId !== '';
  }

  override render() {
    return html`
      <header>
        <h2>${t('watchOf', { agent: this.agent.name })}</h2>
        <casement-icon-button .icon=${iconX} label=${t('close')} @click=${this.handleClose}></casement-icon-button>
      </header>
      ${this.monitorId === '' ? this.renderForm() : this.renderMirror()}
    `;
  }

  private renderForm() {
    const { name } = this.agent;
    return html`
      <form @submit=${this.handleStart}>
        <p>
          ${t('watchingText', { agent: name })}
          ${this.shows === 'screen' ? t('watchingScreen', { agent: name }) : nothing}
        </p>
        ${
          this.hasEnded
            ? html`
                <p role="status">${t('mirrorEnded', { agent: name })}</p>
              `
            : nothing
        }
        <casement-field
          label=${t('whyWatch')}
          hint=${t('whyWatchHint', { agent: name })}
          .value=${this.reason}
          @input=${this.handleReason}
        ></casement-field>
        <casement-failure-notice .failure=${this.failure}></casement-failure-notice>
        <casement-button type="submit" variant="primary" block ?busy=${this.isBusy}>
          ${t('startWatching', { agent: name })}
        </casement-button>
      </form>
    `;
  }

  private renderMirror() {
    const { name } = this.agent;
    return html`
      <div class="head">
        <p role="status">
          ${t('watching', { agent: name })}. ${this.summary} ${this.page ? '' : t('mirrorWaits', { agent: name })}
        </p>
        <casement-button variant="primary" @click=${this.stop}>${t('stopWatching')}</casement-button>
      </div>
      ${this.renderSessions()}
      <casement-watch-screen
        .agentName=${name}
        .monitorId=${this.monitorId}
        .relay=${this.relay}
        .screen=${this.screen}
        .offset=${this.offset}
      >
        <casement-mirror .page=${this.page} label=${t('mirror', { agent: name })}></casement-mirror>
      </casement-watch-screen>
    `;
  }

  private renderSessions() {
    const sessions = this.member?.sessions ?? [];
    if (sessions.length === 0) return nothing;
    const now = this.clock.now + this.offset;
    return html`
      <div class="sessions">
        <b>${t('theirSessions', { agent: this.agent.name })}</b>
        ${sessions.map((card) => sessionEntry(card, now, false))}
      </div>
    `;
  }

  /** What the picture shows, for those who cannot see it. */
  private get summary(): string {
    if (!this.member) return '';
    const { availability } = this.member;
    const { load, capacity } = availability;
    const status = availabilityState(availability).text;
    return t('mirrorSummary', { agent: this.agent.name, status, load, capacity });
  }

  private async show(data: string) {
    const { monitorId } = this;
    const page = await unpackPage(data).catch(() => undefined);
    if (!page || monitorId !== this.monitorId) return;
    const now = Date.now();
    if (!page.isFocused && now - this.#focusedAt < FOCUS_HOLDS_MS) return;
    if (page.isFocused) this.#focusedAt = now;
    this.page = page;
  }

  private handleReason(event: Event) {
    this.reason = (event.currentTarget as Field).value;
  }

  private async handleStart(event: SubmitEvent) {
    event.preventDefault();
    if (this.isBusy) return;
    this.isBusy = true;
    const input = { teamId: this.teamId, agentId: this.agent.id, reason: this.reason.trim() };
    const started = await this.relay.request('monitor:start', input);
    this.isBusy = false;
    this.failure = started.ok ? undefined : started.error;
    this.hasEnded = false;
    if (!started.ok) return;
    this.monitorId = started.value.monitorId;
    this.screen = started.value.screen;
    await this.updateComplete;
    this.focus();
  }

  private readonly stop = () => {
    const { monitorId } = this;
    if (monitorId === '') return;
    void this.relay.request('monitor:stop', { monitorId });
    this.end();
    this.hasEnded = false;
  };

  private end() {
    if (this.monitorId === '') return;
    this.monitorId = '';
    this.screen = CONSOLE_ONLY;
    this.page = undefined;
    this.hasEnded = true;
    this.#focusedAt = 0;
  }

  private handleClose() {
    this.dispatchEvent(new CloseEvent('cancel'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-watch-view': WatchView;
  }
}
