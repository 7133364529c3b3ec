import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/menu.ts';
import { iconSliders } from './icons/sliders.ts';
import { t } from './words.ts';

/**
 * "More" of the agent: the settings, and who watched.
 *
 * @fires casement-menu-select - `settings` or `watched`.
 */
@customElement('casement-desk-menu')
export class DeskMenu extends LitElement {
  constructor() {
    super();
    watchLocale(this);
  }

  override focus() {
    this.renderRoot.querySelector('casement-menu')?.renderRoot.querySelector('casement-icon-button')?.focus();
  }

  override render() {
    return html`
      <casement-menu
        label=${t('moreMenu')}
        .items=${[
          { id: 'settings', label: t('settings'), icon: iconSliders },
          { id: 'watched', label: t('whoWatched'), icon: iconEye },
        ]}
      ></casement-menu>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-desk-menu': DeskMenu;
  }
}
