import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Presence } from '#shared/protocol/commands.ts';
import type { Session, SessionIn } from '#shared/protocol/session.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import '#shared/ui/dialog.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconEdit } from '#shared/ui/icons/edit.ts';
import { iconExtern } from '#shared/ui/icons/extern.ts';
import { iconPopout } from '#shared/ui/icons/popout.ts';
import { iconVerified } from '#shared/ui/icons/verified.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import type { MenuItem } from '#shared/ui/menu-item.ts';
import type { MenuSelectEvent } from '#shared/ui/menu-select-event.ts';
import '#shared/ui/menu.ts';
import '#shared/ui/pill.ts';
import { CommandRunner } from './command-runner.ts';
import { customerName } from './customer-name.ts';
import { EditKeyEvent } from './edit-key-event.ts';
import './failure-notice.ts';
import { OpenLinkEvent } from './open-link-event.ts';
import { PopOutEvent } from './pop-out-event.ts';
import './session-facts.ts';
import { sessionHeadStyles } from './session-head-styles.ts';
import { t } from './words.ts';

/**
 * Whom the session is with, of which kind, for how long, whether they are here, and the end of it.
 *
 * @fires casement-command - The end of the session.
 * @fires casement-edit-key - The external key is to be changed.
 * @fires casement-open-link - The custom link is to be opened.
 * @fires casement-pop-out - The wide window is wanted.
 */
@customElement('casement-session-head')
export class SessionHead extends LitElement {
  static override styles = [baseStyles, sessionHeadStyles];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) presence: Presence | undefined;
  @property() customLink: string | null = null;
  /** Offers the wide window; false inside it. */
  @property({ type: Boolean }) canPopOut = false;

  @state() private isEnding = false;
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { session } = this;
    if (!session || session.phase === 'invited') return nothing;
    const name = customerName(session);
    return html`
      <div class="who">
        <h2><bdi>${name}</bdi></h2>
        ${session.phase === 'active' ? this.renderVerified(session) : this.renderOver(session.phase)}
        <span class="grow"></span>
        <casement-menu
          label=${t('sessionMenu')}
          .items=${this.menuItems(session)}
          @casement-menu-select=${this.handleMenu}
        ></casement-menu>
        ${session.phase === 'active' ? this.renderEnd() : nothing}
      </div>
      ${session.phase === 'active' ? this.renderFacts(session) : nothing}
      <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
      ${this.renderDialog(name)}
    `;
  }

  private renderVerified({ customer }: SessionIn<'active'>) {
    return customer.confirmed ? iconSvg(iconVerified) : nothing;
  }

  private renderOver(phase: 'wrap-up' | 'ended') {
    return phase === 'ended'
      ? html`
          <casement-pill>${t('ended')}</casement-pill>
        `
      : html`
          <casement-pill tone="caution">${t('wrapUp')}</casement-pill>
        `;
  }

  private renderEnd() {
    return html`
      <casement-button small variant="danger" @click=${this.handleAskEnd}>
        <span aria-hidden="true">${t('end')}</span>
        <span class="sr">${t('endSession')}</span>
      </casement-button>
    `;
  }

  private renderFacts(session: SessionIn<'active'>) {
    return html`
      <casement-session-facts .session=${session} .presence=${this.presence}></casement-session-facts>
    `;
  }

  private renderDialog(name: string) {
    return html`
      <casement-dialog
        danger
        ?open=${this.isEnding}
        ?busy=${this.commands.busy === 'session:end'}
        heading=${t('endTitle', { name })}
        confirmLabel=${t('endSession')}
        cancelLabel=${t('keepTalking')}
        @casement-close=${this.handleClose}
        @casement-confirm=${this.handleEnd}
      >
        ${t('endText')}
      </casement-dialog>
    `;
  }

  private menuItems(session: Session): MenuItem[] {
    const items: MenuItem[] = [];
    if (session.phase !== 'ended') items.push({ id: 'edit-key', label: t('editExternalKey'), icon: iconEdit });
    if (this.customLink) {
      items.push({ id: 'open-link', label: t('openExternal', { key: session.externalKey }), icon: iconExtern });
    }
    if (this.canPopOut) items.push({ id: 'pop-out', label: t('openWideWindow'), icon: iconPopout });
    return items;
  }

  private handleMenu({ itemId }: MenuSelectEvent) {
    if (itemId === 'edit-key') this.dispatchEvent(new EditKeyEvent());
    if (itemId === 'pop-out') this.dispatchEvent(new PopOutEvent());
    if (itemId === 'open-link' && this.customLink) this.dispatchEvent(new OpenLinkEvent(this.customLink));
  }

  private handleAskEnd() {
    this.isEnding = true;
  }

  private handleClose() {
    this.isEnding = false;
  }

  private async handleEnd() {
    await this.commands.run({ name: 'session:end', input: {} });
    this.isEnding = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-session-head': SessionHead;
  }
}
