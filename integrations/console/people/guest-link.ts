import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Guest } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/copy-button.ts';
import '#shared/ui/field.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '../failure-notice.ts';
import { Question } from './question.ts';
import { t } from './words.ts';

/** The one-time link of a guest who has not come yet, to be copied. */
@customElement('casement-guest-link')
export class GuestLink extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: 4px;
        min-inline-size: 0;
      }
      p {
        color: var(--casement-text-3);
        font-size: var(--casement-text-12);
      }
    `,
  ];

  @property() sessionId = '';
  @property({ attribute: false }) guest: Guest | undefined;

  private readonly link = new Question(this, 'guest:link');

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { guest } = this;
    if (!guest) return nothing;
    const link = this.link.value?.link ?? '';
    return html`
      <casement-field code readOnly label=${t('guestLinkOf', { name: guest.name })} .value=${link}>
        <casement-copy-button slot="action" compact .text=${link} label=${t('copyLink')}></casement-copy-button>
      </casement-field>
      <p>${t('guestLinkHint', { time: formatTime(guest.until) })}</p>
      <casement-failure-notice .failure=${this.link.failure}></casement-failure-notice>
    `;
  }

  protected override firstUpdated() {
    if (this.guest) void this.link.ask({ sessionId: this.sessionId, guestId: this.guest.id });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-guest-link': GuestLink;
  }
}
