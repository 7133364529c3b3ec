import { basketTotal, type BasketLine } from './basket.ts';
import { drawing } from './drawing.ts';
import { html, type Markup } from './markup.ts';
import { price } from './products.ts';

export function basketPage(lines: readonly BasketLine[]): Markup {
  if (lines.length === 0) {
    return html`
      <h1>Your basket</h1>
      <p class="lead">There is nothing in it yet.</p>
      <p><a class="button" href="/tents">See the tents</a></p>
    `;
  }
  return html`
    <h1>Your basket</h1>
    <ul class="lines">
      ${lines.map(
        ({ product, count }) => html`
          <li>
            ${drawing(product)}
            <div>
              <a href="/product/${product.id}">${product.name}</a>
              <span>${count} × ${price(product.price)}</span>
            </div>
            <form method="post" action="/basket">
              <input type="hidden" name="remove" value="${product.id}" />
              <button class="plain" type="submit" aria-label="Remove ${product.name}">Remove</button>
            </form>
          </li>
        `,
      )}
    </ul>
    ${total(lines)}
    <p class="after"><a class="button" href="/checkout">Go to checkout</a></p>
  `;
}

/** Payment step. The fields have real names and autocomplete, so that masking can be tried on them. */
export function checkoutPage(lines: readonly BasketLine[]): Markup {
  return html`
    <ol class="steps">
      <li>1 Address</li>
      <li>2 Delivery</li>
      <li aria-current="step">3 Payment</li>
    </ol>
    <div class="checkout">
      <form method="post" action="/checkout">
        <h1>Payment</h1>
        ${field('Name', 'name', 'name', 'Dana')} ${field('Postcode', 'postcode', 'postal-code', 'LS1 4AP')}
        ${field('Email', 'email', 'email', 'dana@mail.example')}
        <fieldset class="card-box">
          <legend>Card</legend>
          ${field('Card number', 'card-number', 'cc-number', '')} ${field('Expires', 'card-expires', 'cc-exp', '')}
          ${field('Security number', 'card-check', 'cc-csc', '')}
        </fieldset>
        <button class="button" type="submit">Pay ${price(basketTotal(lines))}</button>
        <p class="small">A demo shop: nothing is charged. Do not type a real card.</p>
      </form>
      <aside aria-label="Your basket">
        <h2>Your basket</h2>
        <ul class="lines">
          ${lines.map(
            ({ product, count }) => html`
              <li>
                ${drawing(product)}
                <div>
                  <span>${product.name}</span>
                  <span>${count} × ${price(product.price)}</span>
                </div>
              </li>
            `,
          )}
        </ul>
        ${total(lines)}
      </aside>
    </div>
  `;
}

export function paidPage(): Markup {
  return html`
    <h1>That is all</h1>
    <p class="lead">This is a demo shop. Nothing was charged, and what you typed was not kept.</p>
    <p><a class="button" href="/">Back to the shop</a></p>
  `;
}

export function missingPage(): Markup {
  return html`
    <h1>There is no such page</h1>
    <p class="lead">It may have moved, or the address has a typing error.</p>
    <p><a class="button" href="/">Back to the shop</a></p>
  `;
}

/** What an agent may read and, when asked, fill in; every other field stays hidden. */
const SHOWN = html`
  data-casement-show
`;

function field(label: string, name: string, autocomplete: string, value: string): Markup {
  const type = name === 'email' ? 'email' : 'text';
  const keys = autocomplete.startsWith('cc-') ? 'numeric' : 'text';
  return html`
    <label class="field ${name}">
      <span>${label}</span>
      <input
        name="${name}"
        type="${type}"
        inputmode="${keys}"
        autocomplete="${autocomplete}"
        value="${value}"
        ${name === 'postcode' ? SHOWN : html``}
      />
    </label>
  `;
}

function total(lines: readonly BasketLine[]): Markup {
  return html`
    <dl class="total">
      <div>
        <dt>Delivery</dt>
        <dd>Free</dd>
      </div>
      <div class="sum">
        <dt>Total</dt>
        <dd>${price(basketTotal(lines))}</dd>
      </div>
    </dl>
  `;
}
