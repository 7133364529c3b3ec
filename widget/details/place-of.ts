import { DETAILS_LIMITS } from '#shared/protocol/details-limits.ts';
import { maskAddress } from './mask-address.ts';

const MOST_FRAMES = 5;
const LONGEST_READ = 10_000;
/** `…(https://shop.example/app.js:12:5)` and `fn@https://shop.example/app.js:12:5`. */
const FRAME = /([a-z][a-z+.-]{1,30}:[^\s()]+?):(\d{1,9})(?::\d{1,9})?\)?$/i;

/** Where in the page's code it happened: files and lines of a stack, the innermost first. `own`: files left out. */
export function placeOf(stack: string, own = ''): string {
  const frames = stack
    .slice(0, LONGEST_READ)
    .split('\n')
    .flatMap((line) => frameOf(line.trim(), own))
    .slice(0, MOST_FRAMES);
  let place = '';
  for (const frame of frames) {
    const longer = place === '' ? frame : `${place}, ${frame}`;
    if (longer.length > DETAILS_LIMITS.text) break;
    place = longer;
  }
  return place;
}

function frameOf(line: string, own: string): string[] {
  const [, address = '', row = ''] = FRAME.exec(line) ?? [];
  if (address === '' || (own !== '' && address.startsWith(own))) return [];
  const file = maskAddress(address);
  return file === '' ? [] : [`${withoutOrigin(file)}:${row}`];
}

function withoutOrigin(file: string): string {
  return file.startsWith(`${location.origin}/`) ? file.slice(location.origin.length) : file;
}
