import type { BasketLine } from './basket.ts';
import { html, type Markup } from './markup.ts';
import { CATEGORIES } from './products.ts';

const STYLES = ['base', 'products', 'basket'];

export interface PageParts {
  /** Path of the page, to mark it in the navigation. */
  readonly path: string;
  readonly basket: readonly BasketLine[];
  readonly relayUrl: string;
  readonly portalId: string;
}

/** A whole page around its content. The title is the same everywhere, so that a tab can be found by it. */
export function page({ path, basket, relayUrl, portalId }: PageParts, content: Markup): string {
  const count = basket.reduce((sum, line) => sum + line.count, 0);
  const item = (href: string, name: string): Markup =>
    path === href
      ? html`
          <a href="${href}" aria-current="page">${name}</a>
        `
      : html`
          <a href="${href}">${name}</a>
        `;
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Fernway</title>
        <meta name="description" content="Tents, packs and boots. A demo shop: nothing is sold." />
        <link rel="icon" href="/style/favicon.svg" />
        ${STYLES.map(
          (name) => html`
            <link rel="stylesheet" href="/style/${name}.css" />
          `,
        )}
        <script async src="${relayUrl}/widget/loader.js" data-portal="${portalId}"></script>
      </head>
      <body>
        <header class="top">
          <a class="wordmark" href="/">fernway</a>
          <nav aria-label="Shop">${CATEGORIES.map(({ id, name }) => item(`/${id}`, name))}</nav>
          ${item('/basket', `Basket (${count})`)}
        </header>
        <main>${content}</main>
        <footer>
          <p>
            <b>fernway</b>
            A demo shop: nothing is sold.
          </p>
        </footer>
      </body>
    </html>
  `.text;
}
