import { isJsonObject, type JsonObject } from './json-object.ts';

/** One place where the app shows, as the manifest writes it: an address, or an object with options. */
export interface AppLocation {
  readonly product: string;
  readonly name: string;
  readonly value: unknown;
}

/** Products by the names that manifests may use, old ones included, with the name used today. */
export const PRODUCT_NAMES: ReadonlyMap<string, string> = new Map([
  ['support', 'support'],
  ['zendesk', 'support'],
  ['chat', 'chat'],
  ['zopim', 'chat'],
  ['standalone_chat', 'standalone_chat'],
  ['sell', 'sell'],
  ['lotus_box', 'sell'],
]);

/** Every place of a manifest; empty when `location` is missing or has the wrong shape. */
export function appLocations(manifest: JsonObject): AppLocation[] {
  const products = manifest.location;
  if (!isJsonObject(products)) return [];
  return Object.entries(products).flatMap(([product, places]) =>
    isJsonObject(places)
      ? Object.entries(places).map(([name, value]) => ({ product: PRODUCT_NAMES.get(product) ?? product, name, value }))
      : [],
  );
}
