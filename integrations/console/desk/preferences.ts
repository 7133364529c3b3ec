import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { DeskView, Preferences } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconDown } from '#shared/ui/icons/down.ts';
import { iconSound } from '#shared/ui/icons/sound.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from '../card-styles.ts';
import '../failure-notice.ts';
import { selectStyles } from '../select-styles.ts';
import { DeskRunner } from './desk-runner.ts';
import type { DeskSound } from './desk-sound.ts';
import { askLockSight, lockSightState, type LockSightState } from './lock-sight.ts';
import './switch.ts';
import type { Switch } from './switch.ts';
import { t } from './words.ts';

const IDLE_MINUTES = [1, 2, 5, 10, 15, 30, 60];

/**
 * The agent's own settings; each is saved as it is changed.
 *
 * @fires casement-desk-action - Preferences, automatic assignment.
 */
@customElement('casement-preferences')
export class PreferencesPanel extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    selectStyles,
    css`
      :host {
        display: block;
        max-inline-size: 480px;
      }
      ul {
        display: grid;
        gap: 10px;
        list-style: none;
      }
      .saved {
        min-block-size: 1.4em;
      }
    `,
  ];

  @property({ attribute: false }) desk: DeskView | undefined;
  @property({ type: Boolean }) isOnline = false;
  @property({ attribute: false }) sound: DeskSound | undefined;

  @state() private lockSight: LockSightState = 'unsupported';
  @state() private isSaved = false;
  private readonly runner = new DeskRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    void lockSightState().then((sight) => (this.lockSight = sight));
  }

  override focus() {
    this.renderRoot.querySelector('casement-switch')?.focus();
  }

  override render() {
    const { desk } = this;
    if (!desk) return nothing;
    return html`
      <div class="stack">
        ${this.renderAssignment(desk)} ${this.renderSounds(desk.preferences)} ${this.renderIdle(desk.preferences)}
        ${this.renderLockSight()} ${this.renderFavourites(desk)}
        <casement-failure-notice
          heading=${t('settingsFailed')}
          .failure=${this.runner.failure}
        ></casement-failure-notice>
        <p class="meta saved" role="status">${this.isSaved ? t('saved') : nothing}</p>
      </div>
    `;
  }

  private renderAssignment({ availability, permissions }: DeskView) {
    const isOn = !availability.reasons.includes('opted-out');
    const isLocked = isOn && !permissions.includes('routing.opt-out');
    return html`
      <casement-switch
        label=${t('autoAssign')}
        hint=${t(isOn ? 'autoAssignOn' : 'autoAssignOff')}
        .checked=${live(isOn)}
        ?disabled=${isLocked || !this.isOnline}
        reason=${t(isLocked ? 'autoAssignNotAllowed' : 'takeOffline')}
        @change=${({ currentTarget }: Event) =>
          this.runner.run({ name: 'takes-offers', takesOffers: (currentTarget as Switch).checked })}
      ></casement-switch>
    `;
  }

  private renderSounds({ sounds }: Preferences) {
    return html`
      <div class="close">
        <casement-switch
          label=${t('sounds')}
          hint=${t('soundsHint')}
          .checked=${live(sounds)}
          ?disabled=${!this.isOnline}
          reason=${t('takeOffline')}
          @change=${({ currentTarget }: Event) => this.save({ sounds: (currentTarget as Switch).checked })}
        ></casement-switch>
        <div>
          <casement-button small .icon=${iconSound} @click=${this.handleTest}>${t('testSound')}</casement-button>
        </div>
      </div>
    `;
  }

  private renderIdle({ idleMinutes }: Preferences) {
    const choices = [...new Set([...IDLE_MINUTES, ...(idleMinutes === null ? [] : [idleMinutes])])].sort(
      (a, b) => a - b,
    );
    return html`
      <div class="field">
        <label for="idle">${t('idleLimit')}</label>
        <span class="select">
          <select
            id="idle"
            aria-describedby="idle-hint"
            ?disabled=${!this.isOnline}
            .value=${live(String(idleMinutes ?? ''))}
            @change=${this.handleIdle}
          >
            <option value="" ?selected=${idleMinutes === null}>${t('idleDefault')}</option>
            ${choices.map(
              (count) => html`
                <option value=${count} ?selected=${count === idleMinutes}>${t('minutes', { count })}</option>
              `,
            )}
          </select>
          ${iconSvg(iconDown)}
        </span>
        <p class="hint" id="idle-hint">${t('idleHint')}</p>
      </div>
    `;
  }

  private renderLockSight() {
    if (this.lockSight === 'unsupported') return nothing;
    return html`
      <div class="close">
        <h3>${t('seeLock')}</h3>
        <p class="meta">${t('seeLockHint')}</p>
        ${
          this.lockSight === 'ask'
            ? html`
                <div>
                  <casement-button small label="${t('seeLockButton')}: ${t('seeLock')}" @click=${this.handleLockSight}>
                    ${t('seeLockButton')}
                  </casement-button>
                </div>
              `
            : html`
                <p role="status">${t(this.lockSight === 'granted' ? 'seeLockOn' : 'seeLockDenied')}</p>
              `
        }
      </div>
    `;
  }

  private renderFavourites({ queues, preferences }: DeskView) {
    const teams = queues.flatMap(({ ref, name }) => (ref.kind === 'team' ? [{ id: ref.teamId, name }] : []));
    return html`
      <div class="close">
        <h3>${t('favourites')}</h3>
        <p class="meta">${t(teams.length === 0 ? 'favouritesNone' : 'favouritesHint')}</p>
        <ul>
          ${teams.map(
            ({ id, name }) => html`
              <li>
                <casement-switch
                  label=${name}
                  .checked=${live(preferences.favourites.includes(id))}
                  ?disabled=${!this.isOnline}
                  reason=${t('takeOffline')}
                  @change=${({ currentTarget }: Event) => this.handleFavourite(id, (currentTarget as Switch).checked)}
                ></casement-switch>
              </li>
            `,
          )}
        </ul>
      </div>
    `;
  }

  private async save(change: Partial<Preferences>) {
    if (!this.desk) return;
    this.isSaved = false;
    const preferences = { ...this.desk.preferences, ...change };
    this.isSaved = await this.runner.run({ name: 'save-preferences', preferences });
  }

  private handleFavourite(teamId: string, isOn: boolean) {
    const others = this.desk?.preferences.favourites.filter((id) => id !== teamId) ?? [];
    void this.save({ favourites: isOn ? [...others, teamId] : others });
  }

  private handleIdle({ target }: Event) {
    if (!(target instanceof HTMLSelectElement)) return;
    void this.save({ idleMinutes: target.value === '' ? null : Number(target.value) });
  }

  private async handleTest() {
    await this.sound?.unlock();
    await this.sound?.ring('offer', crypto.randomUUID());
  }

  private async handleLockSight() {
    this.lockSight = await askLockSight();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-preferences': PreferencesPanel;
  }
}
