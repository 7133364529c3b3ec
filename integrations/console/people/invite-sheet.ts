import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '../session-tabs.ts';
import type { TabEvent } from '../tab-event.ts';
import type { DeskFacts } from './desk-facts.ts';
import './invite-colleague.ts';
import './invite-guest.ts';
import './invite-sponsor.ts';
import type { Rights } from './rights-of.ts';
import './sheet.ts';
import { t } from './words.ts';

/**
 * Asks somebody in: a colleague or a team, a guest from outside, or a sponsor.
 *
 * @fires casement-close - It is done, or was not wanted.
 */
@customElement('casement-invite-sheet')
export class InviteSheet extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
      casement-session-tabs {
        flex: 1;
        min-block-size: 0;
      }
      [slot] {
        flex: 1;
        min-block-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) rights: Rights | undefined;
  @property({ attribute: false }) desk: DeskFacts | undefined;

  @state() private tab = 'colleague';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session, rights, desk } = this;
    if (!session || !rights) return nothing;
    return html`
      <casement-sheet heading=${t('inviteTitle')}>
        <casement-session-tabs
          label=${t('inviteTabs')}
          .tabs=${[
            { id: 'colleague', label: t('colleague') },
            { id: 'guest', label: t('outsideGuest') },
            { id: 'sponsor', label: t('sponsor') },
          ]}
          .selected=${this.tab}
          @casement-tab=${this.handleTab}
        >
          <casement-invite-colleague slot="colleague" .session=${session} .rights=${rights}></casement-invite-colleague>
          <casement-invite-guest slot="guest" .session=${session} .rights=${rights}></casement-invite-guest>
          <casement-invite-sponsor
            slot="sponsor"
            .session=${session}
            .rights=${rights}
            .permissions=${desk?.permissions ?? []}
          ></casement-invite-sponsor>
        </casement-session-tabs>
      </casement-sheet>
    `;
  }

  private handleTab(event: TabEvent) {
    event.stopPropagation();
    this.tab = event.tabId;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-invite-sheet': InviteSheet;
  }
}
