import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { createLocalStore } from '#shared/client/key-value-store.ts';
import type { ErrorCode } from '#shared/protocol/errors.ts';
import type { Invitation, Portal } from '#shared/protocol/rest.ts';
import type { Result } from '#shared/protocol/result.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { languageOf, getDirection, getLocale, setLocale, watchLocale } from '#shared/ui/locale.ts';
import { rootStyles } from '#shared/ui/root-styles.ts';
import { tokens } from '#shared/ui/tokens.ts';
import { isSupported } from '../loader/is-supported.ts';
import type { TextSizeEvent } from '../options/text-size-event.ts';
import '../panel/panel.ts';
import type { Panel } from '../panel/panel.ts';
import { readTextSize, textSizeStyles } from '../panel/text-size.ts';
import { claimKey } from '../session/claim-key.ts';
import { deviceSecret } from '../session/device-secret.ts';
import { loadSession } from '../session/saved-session.ts';
import '../welcome/welcome.ts';
import { LiveIconMark } from './live-icon-mark.ts';
import { portalPageStyles } from './portal-page-styles.ts';
import { t } from './portal-words.ts';
import { readBoot, takeLink } from './read-boot.ts';

type Stage = 'claiming' | 'panel' | 'no-portal' | 'unsupported' | 'link-invalid' | 'offline' | 'locked' | 'over';

const pageStyles = css`
  body {
    margin: 0;
  }
`;

/** The hosted page: the same panel as on a customer's site, in a page of its own. */
@customElement('casement-portal')
export class PortalPage extends LitElement {
  static override styles = [tokens, rootStyles, baseStyles, textSizeStyles, portalPageStyles];

  @state() private stage: Stage = 'panel';
  @state() private name = '';
  @state() private textSize = readTextSize();

  private readonly boot = readBoot();
  private readonly tab = new LiveIconMark();
  private link = takeLink();

  constructor() {
    super();
    watchLocale(this);
    if (pageStyles.styleSheet) document.adoptedStyleSheets.push(pageStyles.styleSheet);
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.begin();
  }

  override render() {
    return html`
      <div
        class="page"
        data-casement="system"
        data-density="comfortable"
        data-text-size=${this.textSize}
        dir=${getDirection()}
        lang=${getLocale()}
        @casement-text-size=${this.handleTextSize}
      >
        <header>
          <span class="logo" aria-hidden="true">${[...(this.name || t('help'))][0]}</span>
          <h1>${this.name || t('help')}</h1>
        </header>
        <main>${this.stage === 'panel' ? this.renderPanel() : this.renderNote(this.stage)}</main>
        <footer>${t('byCasement')}</footer>
      </div>
    `;
  }

  private renderPanel() {
    const { relayUrl, portalId = '' } = this.boot;
    return html`
      <casement-panel
        open
        layout="page"
        .tab=${this.tab}
        .relayUrl=${relayUrl}
        .portalId=${portalId}
        @casement-finish=${this.handleFinish}
      ></casement-panel>
    `;
  }

  private renderNote(stage: Exclude<Stage, 'panel'>) {
    if (stage === 'claiming')
      return html`
        <p class="card" role="status">${t('opening')}</p>
      `;
    const [title, text] = this.note(stage);
    return html`
      <div class="card" role="alert">
        <h2>${title}</h2>
        <p>${text}</p>
        ${
          stage === 'offline' || stage === 'locked'
            ? html`
                <casement-button @click=${this.claim}>${t('tryAgain')}</casement-button>
              `
            : ''
        }
      </div>
    `;
  }

  private note(stage: Exclude<Stage, 'panel' | 'claiming'>): [title: string, text: string] {
    switch (stage) {
      case 'no-portal':
        return [t('noPortal'), t('noPortalText')];
      case 'unsupported':
        return [t('unsupported'), t('unsupportedText')];
      case 'link-invalid':
        return [t('linkInvalid'), t('linkInvalidText')];
      case 'offline':
        return [t('noConnection'), t('noConnectionText')];
      case 'locked':
        return [t('noConnection'), t('locked')];
      case 'over':
        return [t('over'), t('overText')];
    }
  }

  private async begin() {
    const { portalId, locale } = this.boot;
    void this.useLocale(locale);
    if (!isSupported()) this.stage = 'unsupported';
    else if (this.link) await this.claim();
    else if (portalId) await this.showPortal(portalId);
    else if (!loadSession(createLocalStore(), 'link'))
      this.stage = location.pathname === '/j' ? 'link-invalid' : 'no-portal';
  }

  /** The browser's language where there are words for it, else the portal's. */
  private async useLocale(fallback: string) {
    const known = ['en', 'de'].includes(languageOf(navigator.language));
    const locale = await setLocale(known ? navigator.language : fallback).catch(() => 'en');
    document.documentElement.lang = locale;
    document.documentElement.dir = getDirection(locale);
  }

  private readonly claim = async () => {
    this.stage = 'claiming';
    const device = deviceSecret(createLocalStore());
    const claimed = await claimKey(this.boot.relayUrl, { link: this.link, device });
    // A used link still leads back into the session that this browser opened with it.
    const isKnown = !claimed.ok && loadSession(createLocalStore(), this.place) !== undefined;
    this.stage = claimed.ok || isKnown ? 'panel' : stageOf(claimed.error.code);
    if (claimed.ok) await this.enter(claimed.value);
  };

  private get place(): string {
    return this.boot.portalId ?? 'link';
  }

  private async enter(invitation: Invitation) {
    this.link = '';
    this.name = invitation.company;
    document.title = invitation.company;
    await this.updateComplete;
    this.renderRoot.querySelector<Panel>('casement-panel')?.begin(invitation);
  }

  private async showPortal(portalId: string) {
    try {
      const response = await fetch(`${this.boot.relayUrl}/v1/portals/${portalId}`);
      const portal = (await response.json()) as Result<Portal>;
      if (portal.ok) this.name = portal.value.name;
      else this.stage = 'no-portal';
    } catch {
      // The key form works without the name, and says itself when there is no connection.
      this.name = '';
    }
  }

  private handleFinish() {
    // A link leads into one session; without a portal there is no key to type here.
    if (!this.boot.portalId) this.stage = 'over';
  }

  private handleTextSize({ size }: TextSizeEvent) {
    this.textSize = size;
  }
}

function stageOf(code: ErrorCode): Stage {
  if (code === 'busy' || code === 'internal') return 'offline';
  return code === 'locked-out' || code === 'too-many' ? 'locked' : 'link-invalid';
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-portal': PortalPage;
  }
}
