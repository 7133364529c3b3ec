/** Elements of a page's own: one whose inside can be seen, one that keeps it to itself, and the help of this page. */
export function defineElements(): void {
  customElements.define('shop-card', ShopCard);
  customElements.define('closed-card', ClosedCard);
  customElements.define('casement-help', HelpOfPage);
}

class ShopCard extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<p title="canary-shadow-title">harmless shadow</p><input value="canary-shadow-value">
      <p data-casement-mask>canary-shadow-mask</p><slot></slot>`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('p::after { content: "canary-adopted" }');
    root.adoptedStyleSheets = [sheet];
  }
}

class ClosedCard extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'closed' }).innerHTML = '<style>:host { display: block }</style><p>canary-closed</p>';
  }
}

/** Open, so that a test can type into it; what happens in it is nobody's business all the same. */
class HelpOfPage extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<p>canary-help</p><input id="message">';
  }
}
