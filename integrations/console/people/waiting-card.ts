import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import type { ButtonVariant } from '#shared/ui/button.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/pill.ts';
import { cardStyles } from '../card-styles.ts';
import type { Command } from '../command-event.ts';
import { CommandRunner } from '../command-runner.ts';
import { customerName } from '../customer-name.ts';
import '../failure-notice.ts';
import { focusHeading } from '../focus-heading.ts';
import { enteredText } from './entered-text.ts';
import type { Names } from './names-of.ts';
import type { Rights } from './rights-of.ts';
import { t } from './words.ts';

type Waiting = SessionIn<'waiting'> | SessionIn<'offered'>;

/**
 * A session that nobody runs yet: since when, what about, who was asked, and the way to have it.
 *
 * @fires casement-command - The session is taken, or its offer is answered.
 */
@customElement('casement-waiting-card')
export class WaitingCard extends LitElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      section {
        display: grid;
        gap: 10px;
        padding: 12px;
        border-color: var(--casement-accent-line);
      }
      blockquote {
        margin: 0;
        overflow-wrap: anywhere;
      }
      @container (height < 480px) {
        section {
          gap: 6px;
          padding: 8px 10px;
        }
      }
    `,
  ];

  @property({ attribute: false }) session: Waiting | undefined;
  @property({ attribute: false }) rights: Rights | undefined;
  @property({ attribute: false }) names: Names | undefined;

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
    const { session, rights, names } = this;
    if (!session || !rights || !names) return nothing;
    const name = customerName(session);
    const since = session.waitingSince ?? session.place.enteredAt;
    return html`
      <section class="box" aria-labelledby="title">
        <div class="spread">
          <h2 id="title" tabindex="-1">${t('waitingTitle', { name })}</h2>
          <span class="meta">
            <span class="sr">${t('waitsFor')}</span>
            <time>${formatDuration(this.clock.now - since)}</time>
          </span>
        </div>
        ${
          session.topic
            ? html`
                <blockquote dir="auto">${t('quoted', { text: session.topic })}</blockquote>
              `
            : nothing
        }
        ${this.renderFacts(session, names)}
        <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
        ${this.renderAnswers(session, rights)}
      </section>
    `;
  }

  private renderFacts(session: Waiting, names: Names) {
    const { queue, enteredBy, rejections, isExhausted, isOverdue } = session.place;
    const asked = rejections.map(({ agentId, how }) =>
      t(how === 'declined' ? 'askedDeclined' : 'askedMissed', { who: names.agent(agentId) }),
    );
    return html`
      <dl>
        <dt>${t('waitsIn')}</dt>
        <dd>${names.queue(queue)}</dd>
        <dt>${t('cameBy')}</dt>
        <dd>${enteredText(enteredBy)}</dd>
        ${
          asked.length > 0
            ? html`
                <dt>${t('askedBefore')}</dt>
                <dd>${asked.join(', ')}</dd>
              `
            : nothing
        }
        ${session.phase === 'offered' ? this.renderOffer(session, names) : nothing}
      </dl>
      ${
        isOverdue || isExhausted
          ? html`
              <div class="row">
                ${isOverdue ? this.renderPill(t('overdue')) : nothing}
                ${isExhausted ? this.renderPill(t('exhausted')) : nothing}
              </div>
            `
          : nothing
      }
    `;
  }

  private renderPill(text: string) {
    return html`
      <casement-pill tone="caution">${text}</casement-pill>
    `;
  }

  private renderOffer({ offer }: SessionIn<'offered'>, names: Names) {
    const isYours = offer.agent.id === this.rights?.agentId;
    return html`
      <dt>${t('offeredTo')}</dt>
      <dd>
        ${isYours ? t('you') : names.agent(offer.agent.id)}
        <time>${formatDuration(offer.until - this.clock.now)}</time>
      </dd>
    `;
  }

  private renderAnswers(session: Waiting, rights: Rights) {
    if (session.phase === 'offered' && session.offer.agent.id === rights.agentId) {
      const input = { offerId: session.offer.id };
      return html`
        <div class="pair">
          ${this.renderAnswer(t('decline'), { name: 'offer:decline', input })}
          ${this.renderAnswer(t('accept'), { name: 'offer:accept', input }, 'primary')}
        </div>
      `;
    }
    const reason = rights.why('session.take');
    return html`
      ${this.renderAnswer(t('take'), { name: 'session:take', input: {} }, 'primary', reason)}
      ${
        reason
          ? html`
              <p class="meta">${reason}</p>
            `
          : nothing
      }
    `;
  }

  private renderAnswer(label: string, command: Command, variant: ButtonVariant = 'default', reason = '') {
    return html`
      <casement-button
        variant=${variant}
        ?disabled=${reason !== ''}
        reason=${reason}
        ?busy=${this.commands.busy === command.name}
        @click=${() => this.commands.run(command)}
      >
        ${label}
      </casement-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-waiting-card': WaitingCard;
  }
}
