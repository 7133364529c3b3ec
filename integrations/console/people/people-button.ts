import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { iconUsers } from './icons/users.ts';
import { isGuest } from './is-guest.ts';
import { OpenSheetEvent } from './open-sheet-event.ts';
import { t } from './words.ts';

/**
 * Who else is in the session, in one line that opens the list. Shows nothing while nobody is.
 *
 * @fires casement-open-sheet - The list of people is wanted.
 */
@customElement('casement-people-button')
export class PeopleButton extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      button {
        display: flex;
        align-items: center;
        gap: 4px;
        max-inline-size: 100%;
        min-block-size: 24px;
        padding: 0;
        border: 0;
        border-radius: var(--casement-radius-s);
        background: none;
        color: var(--casement-accent);
        font-size: var(--casement-text-12);
        cursor: pointer;
        --casement-icon: 14px;
      }
      span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;
  /** The reader, who need not be told of themselves. */
  @property() agentId = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session } = this;
    const names = session?.participants
      .filter(({ agent }) => agent.id !== this.agentId)
      .map(({ agent }) => (isGuest(agent.id) ? t('externalName', { name: agent.name }) : agent.name));
    if (!session || !names) return nothing;
    const asked = session.invitations.length;
    if (names.length + asked === 0) return nothing;
    const text = [...names, ...(asked > 0 ? [t('askedCount', { count: asked })] : [])].join(', ');
    return html`
      <button type="button" title=${t('peopleTitle')} @click=${() => this.dispatchEvent(new OpenSheetEvent('people'))}>
        ${iconSvg(iconUsers)}
        <span>${t('alsoHere', { names: text })}</span>
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-people-button': PeopleButton;
  }
}
