import { drawing } from './drawing.ts';
import { html, type Markup } from './markup.ts';
import { CATEGORIES, price, PRODUCTS, type CategoryId, type Product } from './products.ts';

export function homePage(): Markup {
  const picks = ['ridge-tent', 'harbour-pack', 'beck-boots'];
  return html`
    <section class="hero">
      <div>
        <h1>Out for the weekend</h1>
        <p>Tents, packs and boots that we use ourselves, with people who answer when something is not right.</p>
        <p><a class="button" href="/tents">See the tents</a></p>
      </div>
      ${PRODUCTS.filter(({ id }) => id === 'dune-tent').map(drawing)}
    </section>
    <section>
      <h2>Good for November</h2>
      <ul class="grid">
        ${PRODUCTS.filter(({ id }) => picks.includes(id)).map(card)}
      </ul>
    </section>
    <section class="promises">
      <div>
        <h3>60 days to return</h3>
        <p>Used once in the rain is fine.</p>
      </div>
      <div>
        <h3>Free delivery over 50</h3>
        <p>Two to three working days.</p>
      </div>
      <div>
        <h3>Help from people</h3>
        <p>Open the help at the edge of the page.</p>
      </div>
    </section>
  `;
}

export function categoryPage(id: CategoryId): Markup {
  const category = CATEGORIES.find((one) => one.id === id);
  return html`
    <h1>${category?.name ?? ''}</h1>
    <p class="lead">${category?.line ?? ''}</p>
    <ul class="grid">
      ${PRODUCTS.filter((product) => product.category === id).map(card)}
    </ul>
  `;
}

export function productPage(product: Product): Markup {
  const category = CATEGORIES.find(({ id }) => id === product.category);
  return html`
    <p class="crumbs"><a href="/${product.category}">${category?.name ?? ''}</a></p>
    <article class="product">
      ${drawing(product)}
      <div>
        <h1>${product.name}</h1>
        <p class="lead">${product.line}</p>
        <p class="price">${price(product.price)}</p>
        <form method="post" action="/basket">
          <input type="hidden" name="add" value="${product.id}" />
          <button class="button" type="submit">Add to basket</button>
        </form>
        <ul class="facts">
          ${product.facts.map(
            (fact) => html`
              <li>${fact}</li>
            `,
          )}
        </ul>
      </div>
    </article>
  `;
}

function card(product: Product): Markup {
  return html`
    <li>
      <a class="card" href="/product/${product.id}">
        ${drawing(product)}
        <b>${product.name}</b>
        <span>${product.line}</span>
        <span class="price">${price(product.price)}</span>
      </a>
    </li>
  `;
}
