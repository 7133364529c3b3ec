import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/text-area.ts';
import { customerName } from '../customer-name.ts';
import type { Rights } from './rights-of.ts';
import { sheetStyles } from './sheet-styles.ts';
import './sheet.ts';
import { TargetForm } from './target-form.ts';
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

  @state() private stays = true;
  private readonly form = new TargetForm(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session, rights } = this;
    if (!session || !rights) return nothing;
    return html`
      <casement-sheet heading=${t('transferTitle')}>
        <div class="all">${this.form.picker(session, rights, 'transfer')} ${this.renderMore(session, rights)}</div>
        ${this.form.foot(rights.why('session.transfer'), this.label, this.handleTransfer)}
      </casement-sheet>
    `;
  }

  private renderMore(session: Session, rights: Rights) {
    const name = customerName(session);
    const to = this.form.target?.name;
    return html`
      <div class="more">
        <casement-text-area
          rows="2"
          label=${to ? t('noteFor', { name: to }) : t('noteForWhoever')}
          hint=${t('noteHint', { name })}
          .value=${this.form.note}
          @input=${this.form.handleNote}
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
        ${this.form.failure()}
      </div>
    `;
  }

  private handleStays(event: Event) {
    if (event.target instanceof HTMLInputElement) this.stays = event.target.checked;
  }

  private get label(): string {
    const { target } = this.form;
    return target ? t('transferTo', { name: target.name }) : t('transfer');
  }

  private readonly handleTransfer = () => {
    const { target, note } = this.form;
    if (!target || !this.rights) return;
    const stays = this.stays && this.rights.relation === 'owner';
    void this.form.send({ name: 'session:transfer', input: { to: target.to, note: note.trim(), stays } });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-transfer-sheet': TransferSheet;
  }
}
