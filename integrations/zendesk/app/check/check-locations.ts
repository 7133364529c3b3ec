import { appLocations, PRODUCT_NAMES, type AppLocation } from './app-locations.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { error, type AppFiles, type Problem } from './problem.ts';

const FILE = 'manifest.json';
const BOOLEANS = ['flexible', 'autoLoad', 'autoHide', 'signed'];
// custom_object_record_sidebar needs a flag at the vendor, so it is refused here.
const PLACES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'support',
    [
      'top_bar',
      'nav_bar',
      'ticket_sidebar',
      'new_ticket_sidebar',
      'user_sidebar',
      'organization_sidebar',
      'background',
      'modal',
      'ticket_editor',
      'system_top_bar',
    ],
  ],
  ['chat', ['main_panel', 'background']],
  ['standalone_chat', ['main_panel', 'background']],
  ['sell', ['deal_card', 'person_card', 'company_card', 'lead_card', 'background', 'modal', 'dashboard', 'top_bar']],
]);

/** Products, places and addresses in `location`. */
export function checkLocations(manifest: JsonObject, files: AppFiles): Problem[] {
  const products = manifest.location;
  if (products === undefined || products === null) return [];
  if (manifest.requirementsOnly === true || manifest.marketingOnly === true) {
    return [error('no_location_required', FILE, 'An app without a frame must not have "location".')];
  }
  if (!isJsonObject(products)) return [error('wrong_type', FILE, '"location" must be an object of products.')];
  const problems = Object.entries(products).flatMap(([product, places]) => wrongProduct(product, places));
  return [...problems, ...appLocations(manifest).flatMap((place) => wrongPlace(place, files))];
}

function wrongProduct(product: string, places: unknown): Problem[] {
  if (!PRODUCT_NAMES.has(product)) return [error('unknown_product', FILE, `There is no product "${product}".`)];
  if (!isJsonObject(places)) return [error('wrong_type', FILE, `"location.${product}" must be an object of places.`)];
  return [];
}

function wrongPlace({ product, name, value }: AppLocation, files: AppFiles): Problem[] {
  const path = `location.${product}.${name}`;
  const known = PLACES.get(product);
  if (known && !known.includes(name)) {
    return [error('unknown_location', FILE, `"${product}" has no place "${name}".`)];
  }
  if (typeof value === 'string') return wrongAddress(path, value, files);
  if (!isJsonObject(value)) return [error('wrong_type', FILE, `"${path}" must be an address or an object.`)];
  return [...wrongOptions(path, value), ...wrongObjectAddress(path, value, files)];
}

function wrongOptions(path: string, options: JsonObject): Problem[] {
  const problems = BOOLEANS.filter((key) => options[key] !== undefined && typeof options[key] !== 'boolean').map(
    (key) => error('wrong_type', FILE, `"${path}.${key}" must be a boolean.`),
  );
  const size = options.size;
  if (size !== undefined && !isJsonObject(size)) {
    problems.push(error('wrong_type', FILE, `"${path}.size" must be an object.`));
  }
  return problems;
}

function wrongObjectAddress(path: string, options: JsonObject, files: AppFiles): Problem[] {
  const url = options.url;
  if (url === undefined || url === null || url === '') {
    if (options.autoLoad === false) return [];
    return [error('blank_location_uri', FILE, `"${path}" has no address; that needs "autoLoad": false.`)];
  }
  if (typeof url !== 'string') return [error('wrong_type', FILE, `"${path}.url" must be a string.`)];
  return wrongAddress(path, url, files);
}

function wrongAddress(path: string, address: string, files: AppFiles): Problem[] {
  // The vendor fills settings in later, so such an address cannot be judged now.
  if (address.includes('{{setting.')) return [];
  if (address.startsWith('assets/')) {
    if (files.has(address)) return [];
    return [error('location_asset_missing', FILE, `"${path}" names ${address}, which is not in the app.`)];
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && (url.protocol === 'https:' || url.hostname === 'localhost') && url.hostname !== '127.0.0.1') return [];
  return [error('invalid_location_uri', FILE, `"${path}" must be an https address, localhost or a file in assets.`)];
}
