import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '#console/cobrowse/page-mirror.ts';
import { PageWatch } from '#console/cobrowse/page-watch.ts';
import { setLocale } from '#shared/ui/locale.ts';
import { rootStyles } from '#shared/ui/root-styles.ts';
import { tokens } from '#shared/ui/tokens.ts';

const search = new URLSearchParams(location.search);

/** The console around the element: it watches a session and has a field of its own. */
@customElement('test-view')
class TestView extends LitElement {
  @property() sessionId = search.get('session') ?? 'session-1';
  @property({ type: Boolean }) isShown = true;
  private readonly watch = new PageWatch(this);

  override connectedCallback() {
    super.connectedCallback();
    const connection = { relayUrl: location.origin, token: 'a-token-of-this-agent' };
    this.watch.follow({ sessionId: this.sessionId }, connection);
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
              ></casement-page-mirror>
            `
          : ''
      }
    `;
  }
}

declare global {
  interface Window {
    /** Takes the picture away, or puts it back. */
    showMirror: (isShown: boolean) => void;
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
window.showMirror = (isShown) => (view.isShown = isShown);
document.body.append(view);
