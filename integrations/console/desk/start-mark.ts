import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StartMode } from '#shared/protocol/start-mode.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconChat } from '#shared/ui/icons/chat.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { iconBrowser } from './icons/browser.ts';
import { t } from './words.ts';

const marks = {
  chat: { icon: iconChat, mark: 'markChat', name: 'chatName' },
  browser: { icon: iconBrowser, mark: 'markBrowser', name: 'browserName' },
  screen: { icon: iconScreen, mark: 'markScreen', name: 'screenName' },
} as const;

/** How a session began: an icon and the mark that is the same in every language; the tooltip says it in words. */
@customElement('casement-start-mark')
export class StartMark extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        color: var(--casement-text-2);
        white-space: nowrap;
        --casement-icon: 15px;
      }
    `,
  ];

  @property() mode: StartMode = 'chat';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { icon, mark, name } = marks[this.mode];
    return html`
      ${iconSvg(icon)}
      <span title=${t(name)}>${t(mark)}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-start-mark': StartMark;
  }
}
