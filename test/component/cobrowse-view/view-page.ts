import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '#console/cobrowse/page-mirror.ts';
import { PageViewer } from '#console/cobrowse/page-viewer.ts';
import { PageWatch } from '#console/cobrowse/page-watch.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { PagePart } from '#shared/protocol/session-event.ts';
import { setLocale } from '#shared/ui/locale.ts';
import { rootStyles } from '#shared/ui/root-styles.ts';
import { tokens } from '#shared/ui/tokens.ts';

const search = new URLSearchParams(location.search);

/** The console around the element: it watches a session and has a field of its own. */
@customElement('test-view')
class TestView extends LitElement {
  @property() sessionId = search.get('session') ?? 'session-1';
  @property({ type: Boolean }) isShown = true;
  @property() reach: PageRung = 'see';
  @property() shownPart: PagePart = 'page';
  private readonly watch = new PageWatch(this);

  override connectedCallback() {
    super.connectedCallback();
    const connection = { relayUrl: location.origin, token: 'a-token-of-this-agent' };
    this.watch.follow({ sessionId: this.sessionId }, connection);
  }

  get checks() {
    const sight = this.watch.shown.sight;
    return sight instanceof PageViewer ? sight.checks : { same: 0, different: 0 };
  }

  override createRenderRoot() {
    return this;
  }

  override render() {
    return html`
      <input aria-label="Message" />
      <p id="state">${this.watch.shown.state}</p>
      ${
        this.isShown
          ? html`
              <casement-page-mirror
                .shown=${this.watch.shown}
                .name=${'Dana'}
                .watermark=${search.get('watermark') ?? ''}
                .canAskTab=${true}
                .agentId=${'zendesk:7'}
                .reach=${this.reach}
                .shownPart=${this.shownPart}
                .nameOf=${() => 'Tomas'}
              ></casement-page-mirror>
            `
          : ''
      }
    `;
  }
}

declare global {
  interface Window {
    /** How far the customer lets the agent go. */
    allow: (reach: PageRung) => void;
    /** How much of the page the customer shows. */
    narrow: (part: PagePart) => void;
    /** Takes the picture away, or puts it back. */
    showMirror: (isShown: boolean) => void;
    /** How often the picture was compared with the page, and how often it was another. */
    checks: () => { same: number; different: number };
  }
  interface HTMLElementTagNameMap {
    'test-view': TestView;
  }
}

const page = new CSSStyleSheet();
page.replaceSync(`
  body { margin: 0; block-size: 100vh; background: var(--casement-surface); }
  test-view { display: flex; flex-direction: column; block-size: 100vh; container-type: size; }
  test-view > p { margin: 0; }
`);
for (const { styleSheet } of [tokens, rootStyles]) if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
document.adoptedStyleSheets.push(page);
await setLocale(search.get('locale') ?? 'en');
const view = document.createElement('test-view');
window.allow = (reach) => (view.reach = reach);
window.narrow = (part) => (view.shownPart = part);
window.showMirror = (isShown) => (view.isShown = isShown);
window.checks = () => view.checks;
document.body.append(view);
