import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { CommandRunner } from '../command-runner.ts';
import { customerName } from '../customer-name.ts';
import '../failure-notice.ts';
import { t } from './words.ts';

/**
 * Under a page in sight: whether it is recorded, and the question about it.
 *
 * @fires casement-command - The question, its withdrawal, the end.
 */
@customElement('casement-record-bar')
export class RecordBar extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        flex: none;
        font-size: var(--casement-text-12);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: 4px 8px;
        padding-block: 2px;
        color: var(--casement-text-2);
      }
      i {
        display: inline-block;
        inline-size: 9px;
        block-size: 9px;
        margin-inline-end: 4px;
        border-radius: 2px;
        background: var(--casement-live);
      }
    `,
  ];

  @property({ attribute: false }) session: SessionIn<'active'> | undefined;
  /** Why the reader may not ask; empty for who may. */
  @property() denial = '';
  @property({ type: Boolean }) isOwner = false;

  private readonly clock = new Clock(this);
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    return html`
      <div class="bar">${this.renderState(session)}</div>
      <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
    `;
  }

  private renderState(session: SessionIn<'active'>) {
    const { recording } = session;
    const name = customerName(session);
    switch (recording.state) {
      case 'off':
        return this.renderAsk(recording.askAgainAt, name);
      case 'asked': {
        const { requestId } = recording;
        return html`
          <span role="status">${t('asking', { name })}</span>
          ${this.renderButton(t('withdraw'), () => this.commands.run({ name: 'recording:withdraw', input: { requestId } }))}
        `;
      }
      case 'on': {
        const { id: grantId } = recording.grant;
        const time = formatDuration(this.clock.now - recording.since);
        return html`
          <span>
            <i aria-hidden="true"></i>
            ${t('isOn', { time })}
          </span>
          ${this.renderButton(t('stop'), () => this.commands.run({ name: 'recording:stop', input: { grantId } }))}
        `;
      }
    }
  }

  private renderAsk(askAgainAt: number, name: string) {
    const wait = askAgainAt - this.clock.now;
    const reason = wait > 0 ? t('notNow', { time: formatDuration(wait + 999) }) : this.denial;
    return html`
      <casement-button
        small
        variant="quiet"
        ?disabled=${reason !== ''}
        .reason=${reason}
        title=${reason === '' ? t('recordHint', { name }) : nothing}
        ?busy=${this.commands.busy === 'recording:ask'}
        @click=${() => this.commands.run({ name: 'recording:ask', input: {} })}
      >
        ${t('record')}
      </casement-button>
    `;
  }

  private renderButton(label: string, handle: () => unknown) {
    if (!this.isOwner) return nothing;
    return html`
      <casement-button small variant="quiet" @click=${handle}>${label}</casement-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-record-bar': RecordBar;
  }
}
