import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { Clock } from '#shared/ui/clock.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { liveDotStyles } from '#shared/ui/live-dot-styles.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { stopButtonStyles } from '../launcher/stop-button-styles.ts';
import type { CustomerSharing, Sheet } from './customer-sharing.ts';
import { doing, listed } from './live-title.ts';
import { sharingBannerStyles } from './sharing-banner-styles.ts';
import type { Live, LivePage } from './sharing-state.ts';
import { SharingWatch } from './sharing-watch.ts';
import { t } from './sharing-words.ts';

/**
 * Says above the chat what somebody sees and may do now, and since when, with the one button that ends it; while a page
 * is shared, beside it the one that changes it (rows C7, C8, J8).
 */
@customElement('casement-sharing')
export class SharingBanner extends LitElement {
  static override styles = [baseStyles, stopButtonStyles, liveDotStyles, sharingBannerStyles];

  @property({ attribute: false }) sharing: CustomerSharing | undefined;
  /** Who talks with the customer. */
  @property() agent = '';

  private readonly clock = new Clock(this);
  private sheet: Sheet | undefined;

  constructor() {
    super();
    watchLocale(this);
    new SharingWatch(this, () => this.sharing);
  }

  override render() {
    const { sharing } = this;
    const live = sharing?.live;
    if (!sharing || !live) return nothing;
    return html`
      <i class="live-dot" aria-hidden="true"></i>
      <div class="text" role="region" aria-label=${sharing.title}>
        <p>${sharing.title}</p>
        <span role=${this.isNews(live) ? 'status' : nothing}>${this.detail(live)}</span>
        ${sharing.livePage ? this.renderLook(sharing.livePage) : nothing}
      </div>
      <div class="buttons">
        <button type="button" class="stop" @click=${this.handleStop}>${t('stopSharing')}</button>
        ${sharing.livePage ? this.renderModify() : nothing}
      </div>
    `;
  }

  protected override updated() {
    const before = this.sheet;
    this.sheet = this.sharing?.sheet;
    // Whoever closed a sheet goes on where they opened it. The chat takes the focus first.
    if ((before === 'modify' || before === 'picture') && this.sheet === undefined)
      requestAnimationFrame(() => this.takeFocusBack());
  }

  private renderLook({ holders }: LivePage) {
    return html`
      <button type="button" class="look" @click=${() => this.sharing?.open('picture')}>
        ${t('whatAgentSees', { agent: listed(holders.map(({ name }) => name)) })}
      </button>
    `;
  }

  private renderModify() {
    return html`
      <button type="button" class="stop modify" aria-haspopup="dialog" @click=${() => this.sharing?.open('modify')}>
        ${t('modifySharing')}
      </button>
    `;
  }

  /** Not the time, which goes on every second. */
  private isNews(live: Live): boolean {
    return live.step !== 'live' || (live.surface === 'page' && live.hand?.agentId !== undefined);
  }

  private detail(live: Live): string {
    const { agent } = this;
    switch (live.step) {
      case 'starting':
        return t('starting');
      case 'too-large':
        return t('tooLarge', { agent });
      case 'part-missing':
        return t('partMissing');
      case 'reconnecting':
        return t('reconnecting', { agent });
      case 'elsewhere':
      case 'live':
        return (live.surface === 'page' && acting(live)) || formatDuration(this.clock.now - live.since);
    }
  }

  private takeFocusBack() {
    const { host } = this.getRootNode() as ShadowRoot;
    if (host.matches(':focus-within')) this.renderRoot.querySelector<HTMLElement>('.modify')?.focus();
  }

  private handleStop() {
    this.sharing?.stop();
  }
}

/** Who acts on the page now; with several who see it, else, what one of them may do. */
function acting({ hand, holders }: LivePage): string {
  const acts = holders.find(({ agentId }) => agentId === hand?.agentId);
  if (acts) return t(hand?.isPaused ? 'yourHand' : 'acts', { agent: acts.name });
  if (holders.length < 2) return '';
  const may = holders.flatMap(({ name, reach }) => {
    const does = doing(reach);
    return does === '' ? [] : [t('may', { agent: name, does })];
  });
  return may.length > 0 ? listed(may) : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-sharing': SharingBanner;
  }
}
