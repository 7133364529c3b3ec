import { ASSET_SCHEME, referenceIn, type AssetReference } from '#shared/protocol/assets.ts';

/** Before a reference, where an address was: nothing that is fetched, and a text that can be found again. */
const NOTHING = 'data:,#';
/** By which references are found in what was built. */
export const REFERENCE_MARK = `#${ASSET_SCHEME}`;
const MOST_SIDE = 16_384;
/** A picture that is not there: hatched as everything that cannot be shown is, with the sign of a picture in it. */
const UNREAD = `<defs><pattern id='h' width='12' height='12' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'><path d='M0 0h6v12H0z' fill='rgb(226,231,236)'/></pattern></defs><path d='M0 0h99999v99999H0z' fill='url(%23h)'/><svg x='50%' y='50%' width='20' height='20' overflow='visible'><path transform='translate(-10 -10)' fill='none' stroke='rgb(91,105,120)' stroke-width='1.5' d='M2 4h16v12H2zM2 13l5-4 4 3 3-2 4 3M13 7.5h.01'/></svg>`;
const AWAITED = `<path d='M0 0h99999v99999H0z' fill='rgb(240,242,245)'/>`;

/** Takes the place of a picture until it is there, as large as it is; undefined for anything but a reference. */
export function standInFor(address: string, isUnread = false): string | undefined {
  const reference = address.includes(ASSET_SCHEME) ? referenceIn(address) : undefined;
  if (!reference) return undefined;
  const { width, height } = reference;
  if (width === 0 || height === 0) return markFor(reference);
  const size = `width='${Math.min(width, MOST_SIDE)}' height='${Math.min(height, MOST_SIDE)}'`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' ${size}>${isUnread ? UNREAD : AWAITED}</svg>`;
  const text = svg.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll("%'", "%25'");
  return `data:image/svg+xml,${text}${REFERENCE_MARK}${reference.key}/${width}x${height}`;
}

/** Takes its place in styles. */
export function markFor({ key }: AssetReference): string {
  return `${NOTHING}${ASSET_SCHEME}${key}`;
}
