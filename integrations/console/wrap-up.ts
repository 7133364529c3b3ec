import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { Actor } from '#shared/protocol/session-event.ts';
import type { SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { cardStyles } from './card-styles.ts';
import { CommandRunner } from './command-runner.ts';
import { customerName } from './customer-name.ts';
import './delivery-panel.ts';
import { endText } from './end-text.ts';
import './failure-notice.ts';
import { focusHeading } from './focus-heading.ts';
import type { NoteEditor } from './note-editor.ts';
import './note-editor.ts';
import { ShowSessionEvent } from './show-session-event.ts';
import { t } from './words.ts';

/**
 * After the end: who ended it, the note, and what was written to the ticket.
 *
 * @fires casement-command - The note, the end of the wrap-up, another try.
 * @fires casement-show-session - The agent goes on to another session.
 */
@customElement('casement-wrap-up')
export class WrapUp extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      .body {
        flex: 1;
        min-block-size: 0;
        padding: 12px;
        overflow: auto;
      }
      .foot {
        flex: none;
        padding: 8px 12px;
        border-block-start: 1px solid var(--casement-line);
      }
      .note {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      h2 {
        font-size: var(--casement-text-13);
        font-weight: var(--casement-weight-regular);
      }
    `,
  ];

  @property({ attribute: false }) session: SessionIn<'wrap-up'> | SessionIn<'ended'> | undefined;
  /** Who ended it. */
  @property({ attribute: false }) endedBy: Actor | undefined;
  @property() agentId = '';
  @property({ attribute: false }) store: KeyValueStore | undefined;
  /** The reader ran the session: the note and the end of the wrap-up are theirs. */
  @property({ type: Boolean }) canWrite = false;
  /** Offers another session on the ticket. */
  @property({ type: Boolean }) canStart = false;

  @state() private isFinishing = false;
  @query('casement-note-editor') private readonly editor!: NoteEditor | null;
  private readonly clock = new Clock(this);
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    focusHeading(this.renderRoot);
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    return html`
      <div class="body stack">
        <h2 class="muted" tabindex="-1">${this.endedText(session)}</h2>
        ${session.phase === 'wrap-up' ? this.renderNote(session) : this.renderDelivery(session)}
      </div>
      ${this.renderFoot(session)}
    `;
  }

  private endedText(session: SessionIn<'wrap-up'> | SessionIn<'ended'>) {
    const { reason, customer, endedAt } = session;
    const text = endText({
      reason,
      by: this.endedBy,
      customer: customerName(session),
      requester: session.ticket.requester,
      agentId: this.agentId,
    });
    if (!customer) return text;
    return t('sessionTook', { reason: text, duration: formatDuration(endedAt - customer.joinedAt) });
  }

  private renderNote({ id, note }: SessionIn<'wrap-up'>) {
    if (!this.canWrite)
      return html`
        <p class="meta">${t('noteOwner')}</p>
      `;
    return html`
      <casement-note-editor .sessionId=${id} .saved=${note} .store=${this.store} rows="5"></casement-note-editor>
      <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
    `;
  }

  private renderDelivery({ note, delivery, ticket }: SessionIn<'ended'>) {
    return html`
      <section class="close">
        <h3>${t('note')}</h3>
        <p class=${note ? 'note' : 'meta'}><bdi>${note || t('noteNone')}</bdi></p>
      </section>
      <casement-delivery-panel .delivery=${delivery} ticketId=${ticket.id}></casement-delivery-panel>
    `;
  }

  private renderFoot(session: SessionIn<'wrap-up'> | SessionIn<'ended'>) {
    if (session.phase === 'ended' ? !this.canStart : !this.canWrite) return nothing;
    return html`
      <div class="foot close">
        ${
          session.phase === 'wrap-up'
            ? html`
                <casement-button block variant="primary" ?busy=${this.isFinishing} @click=${this.handleFinish}>
                  ${t('finish')}
                </casement-button>
                <p class="meta">
                  ${t('finishHint')}
                  <time>${formatDuration(session.wrapUpUntil - this.clock.now)}</time>
                </p>
              `
            : html`
                <casement-button block @click=${() => this.dispatchEvent(new ShowSessionEvent(undefined))}>
                  ${t('startAnother')}
                </casement-button>
              `
        }
      </div>
    `;
  }

  /** The note must be with the relay before the transcript is made. */
  private async handleFinish() {
    this.isFinishing = true;
    if ((await this.editor?.save()) ?? true) await this.commands.run({ name: 'wrap-up:finish', input: {} });
    this.isFinishing = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-wrap-up': WrapUp;
  }
}
