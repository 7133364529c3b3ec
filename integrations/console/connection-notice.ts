import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { iconAlert } from '#shared/ui/icons/alert.ts';
import { iconOffline } from '#shared/ui/icons/offline.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/notice.ts';
import { t } from './words.ts';

/** Says that the relay is out of reach or does not take the token any more. Shows nothing otherwise. */
@customElement('casement-connection-notice')
export class ConnectionNotice extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        flex: none;
      }
      casement-notice {
        border-radius: 0;
      }
    `,
  ];

  @property({ attribute: false }) connection: RelayConnection['state'] = 'connecting';
  /** What to do when the sign-in has lapsed; empty for "Reload the ticket". */
  @property() refusedText = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <div role="status">${this.renderNotice()}</div>
    `;
  }

  private renderNotice() {
    if (this.connection === 'offline') {
      return html`
        <casement-notice tone="caution" .icon=${iconOffline}>
          <b>${t('offlineTitle')}</b>
          ${t('offlineText')}
        </casement-notice>
      `;
    }
    if (this.connection === 'refused') {
      return html`
        <casement-notice tone="critical" .icon=${iconAlert}>
          <b>${t('refusedTitle')}</b>
          ${this.refusedText || t('refusedText')}
        </casement-notice>
      `;
    }
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-connection-notice': ConnectionNotice;
  }
}
