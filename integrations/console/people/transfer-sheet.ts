import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { CloseEvent } from '#shared/ui/close-event.ts';
import type { Field } from '#shared/ui/field.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/text-area.ts';
import { CommandRunner } from '../command-runner.ts';
import { customerName } from '../customer-name.ts';
import '../failure-notice.ts';
import { Question } from './question.ts';
import type { Rights } from './rights-of.ts';
import { sheetStyles } from './sheet-styles.ts';
import './sheet.ts';
import type { TargetEvent } from './target-event.ts';
import './target-picker.ts';
import type { Target } from './target.ts';
import { t } from './words.ts';

/**
 * Gives the session to a team or an agent, with a note for whoever gets it.
 *
 * @fires casement-command - The transfer.
 * @fires casement-close - It is done, or was not wanted.
 */
@customElement('casement-transfer-sheet')
export class TransferSheet extends LitElement {
  static override styles = [
    baseStyles,
    sheetStyles,
    css`
      :host {
        display: contents;
      }
      .all {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
        overflow: auto;
      }
      .more {
        display: grid;
        flex: none;
        gap: 12px;
        padding: 12px;
        border-block-start: 1px solid var(--casement-line);
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) rights: Rights | undefined;

  @state() private target: Target | undefined;
  @state() private note = '';
  @state() private stays = true;
  private readonly targets = new Question(this, 'transfer:targets');
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session, rights } = this;
    if (!session || !rights) return nothing;
    return html`
      <casement-sheet heading=${t('transferTitle')}>
        <div class="all">
          <casement-failure-notice
            canRetry
            heading=${t('targetsFailed')}
            .failure=${this.targets.failure}
            @casement-again=${this.load}
          ></casement-failure-notice>
          <casement-target-picker
            .targets=${this.targets.value}
            .session=${session}
            .agentId=${rights.agentId}
            @casement-target=${this.handleTarget}
          ></casement-target-picker>
          ${this.renderMore(session, rights)}
        </div>
        ${this.renderFoot(rights)}
      </casement-sheet>
    `;
  }

  protected override firstUpdated() {
    void this.load();
  }

  private renderMore(session: Session, rights: Rights) {
    const name = customerName(session);
    const to = this.target?.name;
    return html`
      <div class="more">
        <casement-text-area
          rows="2"
          label=${to ? t('noteFor', { name: to }) : t('noteForWhoever')}
          hint=${t('noteHint', { name })}
          .value=${this.note}
          @input=${this.handleNote}
        ></casement-text-area>
        ${
          rights.relation === 'owner'
            ? html`
                <div class="choice">
                  <input
                    type="checkbox"
                    id="stay"
                    .checked=${this.stays}
                    aria-describedby="stay-hint"
                    @change=${this.handleStays}
                  />
                  <label for="stay">${t('stay')}</label>
                  <span class="hint" id="stay-hint">${t('stayHint', { name })}</span>
                </div>
              `
            : nothing
        }
        <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
      </div>
    `;
  }

  private renderFoot(rights: Rights) {
    const reason = rights.why('session.transfer') || (this.target ? '' : t('chooseFirst'));
    return html`
      <div class="foot">
        <casement-button @click=${this.close}>${t('cancel')}</casement-button>
        <casement-button
          variant="primary"
          ?disabled=${reason !== ''}
          reason=${reason}
          ?busy=${this.commands.busy !== undefined}
          @click=${this.handleTransfer}
        >
          ${this.target ? t('transferTo', { name: this.target.name }) : t('transfer')}
        </casement-button>
      </div>
    `;
  }

  private readonly load = async () => {
    if (this.session) await this.targets.ask({ sessionId: this.session.id });
  };

  private handleTarget({ choice }: TargetEvent) {
    this.target = choice;
  }

  private handleNote(event: Event) {
    this.note = (event.currentTarget as Field).value;
  }

  private handleStays(event: Event) {
    if (event.target instanceof HTMLInputElement) this.stays = event.target.checked;
  }

  private async handleTransfer() {
    const { target, rights } = this;
    if (!target || !rights) return;
    const stays = this.stays && rights.relation === 'owner';
    const input = { to: target.to, note: this.note.trim(), stays };
    if (await this.commands.run({ name: 'session:transfer', input })) this.close();
    // Who was there a moment ago may have left: what is typed stays, the list is asked again.
    else await this.load();
  }

  private close() {
    this.dispatchEvent(new CloseEvent('cancel'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-transfer-sheet': TransferSheet;
  }
}
