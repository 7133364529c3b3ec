import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import type { Asker } from '../session/asker.ts';
import './consent.ts';
import type { CustomerSharing } from './customer-sharing.ts';
import './modify-sharing.ts';
import './seen-picture.ts';
import { SharingWatch } from './sharing-watch.ts';

/** What lies over the chat as long as sharing needs an answer, or the customer looks after it. */
@customElement('casement-sharing-sheet')
export class SharingSheet extends LitElement {
  static override styles = baseStyles;

  @property({ attribute: false }) sharing: CustomerSharing | undefined;
  @property({ attribute: false }) asker: Asker | undefined;

  /** Somebody who is in the panel is taken into the sheet; nobody is pulled out of the page. */
  @property({ type: Boolean }) takesFocus = false;

  constructor() {
    super();
    new SharingWatch(this, () => this.sharing);
  }

  override focus() {
    (this.renderRoot.firstElementChild as HTMLElement | null)?.focus();
  }

  override render() {
    const { sharing, takesFocus } = this;
    switch (sharing?.sheet) {
      case 'question':
        return this.renderQuestion(sharing);
      case 'modify':
        return html`
          <casement-modify-sharing
            .sharing=${sharing}
            .live=${sharing.livePage}
            ?takesFocus=${takesFocus}
          ></casement-modify-sharing>
        `;
      case 'picture':
        return html`
          <casement-seen .sharing=${sharing} .live=${sharing.livePage} ?takesFocus=${takesFocus}></casement-seen>
        `;
      case undefined:
        return nothing;
    }
  }

  private renderQuestion(sharing: CustomerSharing) {
    const { asker, takesFocus } = this;
    const { asked, recording, details } = sharing;
    if (!asked) return (recording.asked ? recording : details).question(asker, takesFocus);
    return html`
      <casement-consent
        .sharing=${sharing}
        .asked=${asked}
        .asker=${asker}
        ?takesFocus=${takesFocus}
      ></casement-consent>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-sharing-sheet': SharingSheet;
  }
}
