import { fileURLToPath } from 'node:url';
import express, { type Express, type Request, type Response } from 'express';
import { listen, type Listening } from '../listen.ts';
import { addToBasket, readBasket, removeFromBasket, writeBasket } from './basket.ts';
import { basketPage, checkoutPage, missingPage, paidPage } from './basket-pages.ts';
import { contentPolicy } from './content-policy.ts';
import type { Markup } from './markup.ts';
import { page } from './page.ts';
import { categoryPage, homePage, productPage } from './product-pages.ts';
import { CATEGORIES, findProduct } from './products.ts';

export interface ShopOptions {
  /** Origin of the relay; the widget's loader comes from it. */
  readonly relayUrl: string;
  /** Portal that the widget opens, for example `fernway-help`. */
  readonly portalId: string;
  /** Address of the media server, as the widget will be told it. */
  readonly liveKitUrl?: string;
}

/** The demo shop "Fernway": several plain pages with one script tag for the widget, under a strict content policy. */
export function createShop(options: ShopOptions): { listen(port: number): Promise<Listening> } {
  return { listen: (port) => listen(shopApp(options), port) };
}

function shopApp(options: ShopOptions): Express {
  const { relayUrl, portalId } = options;
  const app = express();
  app.disable('x-powered-by');
  const policy = contentPolicy(options);
  const send = (request: Request, response: Response, content: Markup): void => {
    const parts = { path: request.path, basket: readBasket(request), relayUrl, portalId };
    response.set({ 'Content-Security-Policy': policy, 'Referrer-Policy': 'strict-origin-when-cross-origin' });
    response.type('html').send(page(parts, content));
  };
  app.use('/style', express.static(fileURLToPath(new URL('style/', import.meta.url)), { index: false }));
  app.get('/', (request, response) => send(request, response, homePage()));
  for (const { id } of CATEGORIES) app.get(`/${id}`, (request, response) => send(request, response, categoryPage(id)));
  app.get('/product/:id', (request, response, next) => {
    const product = findProduct(request.params.id);
    if (product) send(request, response, productPage(product));
    else next();
  });
  app.get('/basket', (request, response) => send(request, response, basketPage(readBasket(request))));
  app.post('/basket', express.text({ type: 'application/x-www-form-urlencoded' }), changeBasket);
  app.get('/checkout', (request, response) => send(request, response, checkoutPage(readBasket(request))));
  // The body is not even read: card numbers typed into a demo must go nowhere.
  app.post('/checkout', (request, response) => send(request, response, paidPage()));
  app.use((request, response) => send(request, response.status(404), missingPage()));
  return app;
}

function changeBasket(request: Request, response: Response): void {
  const body: unknown = request.body;
  const form = new URLSearchParams(typeof body === 'string' ? body : '');
  const lines = readBasket(request);
  const product = findProduct(form.get('add') ?? '');
  writeBasket(response, product ? addToBasket(lines, product) : removeFromBasket(lines, form.get('remove') ?? ''));
  response.redirect(303, '/basket');
}
