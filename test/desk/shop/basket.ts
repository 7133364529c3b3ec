import type { Request, Response } from 'express';
import { findProduct, type Product } from './products.ts';

export interface BasketLine {
  readonly product: Product;
  readonly count: number;
}

const COOKIE = 'basket';
const MOST = 9;
// What Dana has in the basket when the story begins.
const FIRST = 'ridge-tent.1_tent-pegs.1';

/** Reads the basket from its cookie, which holds product ids and counts only. */
export function readBasket(request: Request): BasketLine[] {
  const cookies = request.get('cookie') ?? '';
  const value = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(cookies)?.[1] ?? FIRST;
  return parse(value);
}

export function addToBasket(lines: readonly BasketLine[], product: Product): BasketLine[] {
  const count = lines.find((line) => line.product.id === product.id)?.count ?? 0;
  const others = lines.filter((line) => line.product.id !== product.id);
  return [...others, { product, count: Math.min(count + 1, MOST) }];
}

export function removeFromBasket(lines: readonly BasketLine[], id: string): BasketLine[] {
  return lines.filter((line) => line.product.id !== id);
}

export function writeBasket(response: Response, lines: readonly BasketLine[]): void {
  const value = lines.map(({ product, count }) => `${product.id}.${count}`).join('_');
  response.cookie(COOKIE, value, { httpOnly: true, sameSite: 'lax' });
}

export function basketTotal(lines: readonly BasketLine[]): number {
  return lines.reduce((sum, { product, count }) => sum + product.price * count, 0);
}

function parse(value: string): BasketLine[] {
  return value.split('_').flatMap((entry) => {
    const [id = '', count] = entry.split('.');
    const product = findProduct(id);
    return product && Number(count) > 0 ? [{ product, count: Math.min(Number(count), MOST) }] : [];
  });
}
