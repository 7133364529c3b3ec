export const CATEGORIES = [
  { id: 'tents', name: 'Tents', line: 'Light enough to carry, strong enough to stay.' },
  { id: 'packs', name: 'Packs', line: 'Room for a day, a weekend or the whole way.' },
  { id: 'boots', name: 'Boots', line: 'For wet grass, stones and long descents.' },
] as const;

export type CategoryId = (typeof CATEGORIES)[number]['id'];

export interface Product {
  readonly id: string;
  readonly category: CategoryId;
  readonly name: string;
  /** Pounds. */
  readonly price: number;
  readonly line: string;
  readonly facts: readonly string[];
  /** Colours of the drawing: sky, thing, shade. */
  readonly colours: readonly [string, string, string];
}

export const PRODUCTS: readonly Product[] = [
  {
    id: 'ridge-tent',
    category: 'tents',
    name: 'Ridge tent, 2 person',
    price: 149,
    line: 'Two doors, two porches, up in four minutes.',
    facts: ['2.1 kg with pegs', 'Water column 3000 mm', 'Packed 42 × 15 cm'],
    colours: ['#dfe9e2', '#c8642f', '#9c4a1f'],
  },
  {
    id: 'dune-tent',
    category: 'tents',
    name: 'Dune tent, 3 person',
    price: 229,
    line: 'Low and round, for places where the wind lives.',
    facts: ['2.9 kg with pegs', 'Water column 4000 mm', 'Packed 48 × 18 cm'],
    colours: ['#e9e4d6', '#d9a441', '#a97a24'],
  },
  {
    id: 'tent-pegs',
    category: 'tents',
    name: 'Tent pegs, set of 12',
    price: 35,
    line: 'Broad pegs that hold in sand and soft ground.',
    facts: ['12 g each', 'Aluminium', 'With a bag'],
    colours: ['#e3e7ea', '#5f7a8a', '#445a67'],
  },
  {
    id: 'harbour-pack',
    category: 'packs',
    name: 'Harbour pack, 22 litres',
    price: 79,
    line: 'A roll top for the train, the rain and the beach.',
    facts: ['780 g', 'Waterproof seams', 'Fits a 15 inch computer'],
    colours: ['#dde8ea', '#2f7d80', '#205a5c'],
  },
  {
    id: 'fell-pack',
    category: 'packs',
    name: 'Fell pack, 45 litres',
    price: 135,
    line: 'Carries a tent and still lets the back breathe.',
    facts: ['1.3 kg', 'Adjustable back', 'Rain cover included'],
    colours: ['#e6e9dc', '#6b7f3a', '#4c5c27'],
  },
  {
    id: 'beck-boots',
    category: 'boots',
    name: 'Beck boots, mid',
    price: 119,
    line: 'Dry feet through every stream of the day.',
    facts: ['520 g each at size 42', 'Waterproof lining', 'Can be resoled'],
    colours: ['#ece4dc', '#8a5a3b', '#643f28'],
  },
  {
    id: 'crag-boots',
    category: 'boots',
    name: 'Crag boots, high',
    price: 165,
    line: 'Stiff where it helps, soft where it rubs.',
    facts: ['640 g each at size 42', 'Full grain leather', 'For light crampons'],
    colours: ['#e2e3e8', '#4f5668', '#373c4a'],
  },
];

export function findProduct(id: string): Product | undefined {
  return PRODUCTS.find((product) => product.id === id);
}

/** Two decimals, as on the price tags. */
export function price(amount: number): string {
  return amount.toFixed(2);
}
