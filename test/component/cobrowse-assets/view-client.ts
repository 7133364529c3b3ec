import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import '#console/cobrowse/page-mirror.ts';
import { PageWatch } from '#console/cobrowse/page-watch.ts';
import { rootStyles } from '#shared/ui/root-styles.ts';
import { tokens } from '#shared/ui/tokens.ts';

const search = new URLSearchParams(location.search);

/** What of a console shows a customer's page. */
@customElement('test-console')
class TestConsole extends LitElement {
  private readonly watch = new PageWatch(this);

  override connectedCallback() {
    super.connectedCallback();
    const connection = { relayUrl: location.origin, token: search.get('token') ?? '' };
    this.watch.follow({ sessionId: search.get('session') ?? '' }, connection);
  }

  override createRenderRoot() {
    return this;
  }

  override render() {
    return html`
      <p id="state">${this.watch.shown.state}</p>
      <casement-page-mirror .shown=${this.watch.shown} .name=${'Dana'} .canAskTab=${true}></casement-page-mirror>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-console': TestConsole;
  }
}

const page = new CSSStyleSheet();
page.replaceSync(`
  body { margin: 0; block-size: 100vh; }
  test-console { display: flex; flex-direction: column; block-size: 100vh; container-type: size; }
  test-console > p { margin: 0; }
`);
for (const { styleSheet } of [tokens, rootStyles]) if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
document.adoptedStyleSheets.push(page);
document.body.append(document.createElement('test-console'));
