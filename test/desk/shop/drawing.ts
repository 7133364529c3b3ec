import { html, type Markup } from './markup.ts';
import type { Product } from './products.ts';

const TENT = 'M40 132 100 52l60 80z|M100 52l-16 80h34z|M160 132 100 52l44 80z';
const DUNE =
  'M28 132c4-44 34-66 72-66s68 22 72 66z|M84 132c0-28 6-44 16-52 10 8 16 24 16 52z|M172 132c-4-44-34-66-72-66 30 10 50 34 54 66z';
const PEGS =
  'M70 50h8v70l-4 14-4-14zM96 50h8v70l-4 14-4-14zM122 50h8v70l-4 14-4-14z|M64 46h20v8H64zM90 46h20v8H90zM116 46h20v8h-20z|';
const PACK =
  'M66 62c0-16 14-26 34-26s34 10 34 26v62a10 10 0 0 1-10 10H76a10 10 0 0 1-10-10z|M76 92h48v30a6 6 0 0 1-6 6H82a6 6 0 0 1-6-6z|M84 36c0-10 6-16 16-16s16 6 16 16h-6c0-7-3-10-10-10s-10 3-10 10z';
const BOOT =
  'M72 40h36v44c14 8 38 8 44 22 3 8 2 16 2 18H72z|M68 124h90v8a4 4 0 0 1-4 4H72a4 4 0 0 1-4-4z|M108 52H92v6h16zm0 14H92v6h16zm0 14H92v4h16z';

const SHAPES: Readonly<Record<string, string>> = {
  'ridge-tent': TENT,
  'dune-tent': DUNE,
  'tent-pegs': PEGS,
  packs: PACK,
  boots: BOOT,
};

/** Picture of a product: a thing in front of hills. Colours are attributes, which the content policy allows. */
export function drawing(product: Product): Markup {
  const [sky, thing, shade] = product.colours;
  const [body = '', detail = '', side = ''] = (SHAPES[product.id] ?? SHAPES[product.category] ?? '').split('|');
  return html`
    <svg class="drawing" viewBox="0 0 200 160" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path fill="${sky}" d="M0 0h200v160H0z" />
      <circle fill="#fff" fill-opacity=".6" cx="158" cy="36" r="15" />
      <path fill="#2f4a3c" fill-opacity=".14" d="M0 104c34-30 60-30 96-8 34 20 66 12 104-18v82H0z" />
      <path fill="#2f4a3c" fill-opacity=".24" d="M0 130c44-14 84-10 120-2 30 6 54 2 80-8v40H0z" />
      <path fill="${thing}" d="${body}" />
      <path fill="${shade}" d="${detail}" />
      <path fill="#000" fill-opacity=".18" d="${side}" />
    </svg>
  `;
}
