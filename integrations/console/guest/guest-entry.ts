import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ErrorCode } from '#shared/protocol/errors.ts';
import type { Right } from '#shared/protocol/people-event.ts';
import type { GuestPass } from '#shared/protocol/rest.ts';
import type { Result } from '#shared/protocol/result.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/pill.ts';
import { cardStyles } from '../card-styles.ts';
import { focusHeading } from '../focus-heading.ts';
import { GuestPassEvent } from './guest-pass-event.ts';
import { guestStyles } from './guest-styles.ts';
import { t } from './words.ts';

type Trouble = 'invalid' | 'locked' | 'offline';
type Stage =
  | { readonly at: 'start' }
  | { readonly at: 'nda' }
  | { readonly at: 'pass'; readonly pass: GuestPass }
  | { readonly at: Trouble };

/**
 * What a guest reads before the session: what the link is, what is asked of them, who invites and what they may do.
 *
 * @fires casement-guest-pass - The guest goes in.
 */
@customElement('casement-guest-entry')
export class GuestEntry extends LitElement {
  static override styles = [baseStyles, cardStyles, guestStyles];

  /** Opens the link; what is to be kept confidential is only shown to who has agreed. */
  @property({ attribute: false }) claim!: (acceptsNda: boolean) => Promise<Result<GuestPass>>;

  @state() private stage: Stage = { at: 'start' };
  @state() private isBusy = false;
  @state() private hasAgreed = false;

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    focusHeading(this.renderRoot);
  }

  override render() {
    return html`
      <section class="box" aria-labelledby="title" aria-live="polite">${this.renderStage(this.stage)}</section>
    `;
  }

  protected override updated(changed: PropertyValues) {
    if (changed.get('stage')) this.focus();
  }

  private renderStage(stage: Stage) {
    switch (stage.at) {
      case 'start':
        return [this.renderText(t('startTitle'), t('startText')), this.renderButton(t('open'), false)];
      case 'nda':
        return this.renderNda();
      case 'pass':
        return this.renderPass(stage.pass);
      case 'invalid':
        return this.renderText(t('invalidTitle'), t('invalidText'));
      case 'locked':
        return [this.renderText(t('lockedTitle'), t('lockedText')), this.renderButton(t('tryAgain'), this.hasAgreed)];
      case 'offline':
        return [this.renderText(t('offlineTitle'), t('offlineText')), this.renderButton(t('tryAgain'), this.hasAgreed)];
    }
  }

  private renderText(title: string, text: string) {
    return html`
      <h2 id="title" tabindex="-1">${title}</h2>
      <p class="muted">${text}</p>
    `;
  }

  private renderButton(label: string, acceptsNda: boolean) {
    return html`
      <casement-button block variant="primary" ?busy=${this.isBusy} @click=${() => this.open(acceptsNda)}>
        ${label}
      </casement-button>
    `;
  }

  private renderNda() {
    return html`
      ${this.renderText(t('ndaTitle'), t('ndaText'))}
      <div class="choice">
        <input type="checkbox" id="agree" .checked=${this.hasAgreed} @change=${this.handleAgree} />
        <label for="agree">${t('ndaAgree')}</label>
      </div>
      <casement-button
        block
        variant="primary"
        ?busy=${this.isBusy}
        ?disabled=${!this.hasAgreed}
        reason=${t('ndaMissing')}
        @click=${() => this.open(true)}
      >
        ${t('ndaOpen')}
      </casement-button>
    `;
  }

  private renderPass(pass: GuestPass) {
    const { company, invitedBy, name, profile, until } = pass;
    return html`
      ${this.renderText(t('passTitle', { name: invitedBy, company }), t('passText'))}
      <dl>
        <dt>${t('passName')}</dt>
        <dd>
          <bdi>${name}</bdi>
          <casement-pill tone="caution">${t('external')}</casement-pill>
        </dd>
        <dt>${t('passRight')}</dt>
        <dd>${rightText(profile.right)}</dd>
        <dt>${t('passUntil')}</dt>
        <dd><time>${formatTime(until)}</time></dd>
      </dl>
      <ul>
        ${
          profile.watermark
            ? html`
                <li>${t('passWatermark')}</li>
              `
            : nothing
        }
        <li>${t('passEnds')}</li>
      </ul>
      <casement-button block variant="primary" @click=${() => this.dispatchEvent(new GuestPassEvent(pass))}>
        ${t('enter')}
      </casement-button>
    `;
  }

  private handleAgree(event: Event) {
    if (event.target instanceof HTMLInputElement) this.hasAgreed = event.target.checked;
  }

  private async open(acceptsNda: boolean) {
    this.isBusy = true;
    const claimed = await this.claim(acceptsNda);
    this.isBusy = false;
    this.stage = claimed.ok ? { at: 'pass', pass: claimed.value } : { at: stageOf(claimed.error.code) };
  }
}

function stageOf(code: ErrorCode): 'nda' | Trouble {
  if (code === 'not-allowed') return 'nda';
  if (code === 'busy' || code === 'internal') return 'offline';
  return code === 'locked-out' || code === 'too-many' || code === 'too-soon' ? 'locked' : 'invalid';
}

function rightText(right: Right): string {
  switch (right) {
    case 'view':
      return t('rightView');
    case 'chat':
      return t('rightChat');
    case 'co-drive':
      return t('rightDrive');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-guest-entry': GuestEntry;
  }
}
