import type { Budget } from './budget.ts';
import { cleanLink, cleanPicture } from './clean-address.ts';
import { cleanCss, cleanPiece } from './clean-css.ts';
import { isOwnMark, MODAL_ATTRIBUTE } from '../marks.ts';
import { readObject, within, type Raw } from './read.ts';

export type CleanValue = string | number | boolean | null | Record<string, unknown>;

const NAME = /^[a-z_:][\w:.-]*$/i;
/** Addresses, code, and what acts by itself or on the page around. */
const REFUSED = new Set(
  `srcdoc sandbox allow allowfullscreen csp is nonce integrity autofocus autoplay preload target download ping action
  formaction formtarget formmethod http-equiv rel manifest cite longdesc profile archive codebase classid code data
  dynsrc lowsrc imagesrcset srcset attributionsrc shadowrootmode popovertarget popovertargetaction command commandfor
  accesskey usemap xmlns:xlink xml:base background crossorigin referrerpolicy loading fetchpriority`.split(/\s+/),
);
/** Attributes of SVG that are style. */
const STYLED = new Set(
  'clip-path cursor fill filter marker marker-end marker-mid marker-start mask stroke style'.split(' '),
);
const PICTURED = new Set(['src', 'poster', 'rr_dataurl']);
const ANIMATED = new Set(['animate', 'animatemotion', 'animatetransform', 'set']);
/** An animation could put an address or code where none is allowed. */
const NEVER_ANIMATED = /^(?:xlink:)?href$|src|^on|style/i;
const LENGTH = /^\d{1,6}(?:\.\d+)?px$/;
/** What a recorder says of an element beside its attributes; its media never play here. */
const SAID = new Set(['rr_width', 'rr_height', 'rr_scrollleft', 'rr_scrolltop', 'rr_src']);

const NAMED = new Set(['form', 'img', 'iframe', 'canvas']);
const METHODS = new Set(
  `appendChild insertBefore removeChild childNodes firstChild lastChild nextSibling previousSibling parentNode
  parentElement textContent nodeName nodeType ownerDocument attributes setAttribute setAttributeNS removeAttribute
  getAttribute contains style classList shadowRoot attachShadow tagName scrollTo focus blur dispatchEvent isConnected
  getRootNode matches rules sheet children remove replaceWith before after`.split(/\s+/),
);

/** `tag` is the one that is built. What is refused is left out, or null where an old value would stay otherwise. */
export function cleanAttributes(tag: string, value: unknown, budget: Budget): Record<string, CleanValue> {
  const cleaned: Record<string, CleanValue> = {};
  for (const [name, given] of Object.entries(readObject(value))) {
    if (!NAME.test(name) || /^on/i.test(name) || name === '__proto__') continue;
    if (name === 'rr_open_mode') cleaned[MODAL_ATTRIBUTE] = given === 'modal' ? '' : null;
    const kept = cleanAttribute(tag, name, given, budget);
    if (kept !== undefined) cleaned[name] = kept;
  }
  return cleaned;
}

function cleanAttribute(tag: string, name: string, value: unknown, budget: Budget): CleanValue | undefined {
  const lower = name.toLowerCase();
  if (REFUSED.has(lower) || isOwnMark(lower)) return undefined;
  if (lower.startsWith('rr_')) return cleanSaid(lower, value, budget);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'object' && lower === 'style') return cleanStyles(readObject(value), budget);
  if (typeof value !== 'string') return undefined;
  return cleanText(tag, lower, budget.text(value));
}

function cleanText(tag: string, name: string, value: string): string | null | undefined {
  if (name === 'id' || name === 'name') return isClobbering(tag, name, value) ? undefined : value;
  if (name === '_csstext') return cleanPiece(value);
  if (STYLED.has(name)) return cleanCss(value);
  if (PICTURED.has(name)) return tag === 'iframe' ? undefined : (cleanPicture(value) ?? null);
  if (name === 'href' || name === 'xlink:href') return cleanLink(tag, value) ?? null;
  if (name === 'attributename') return NEVER_ANIMATED.test(value.trim()) ? undefined : value;
  if (ANIMATED.has(tag)) return cleanCss(value);
  return value;
}

function cleanSaid(name: string, value: unknown, budget: Budget): CleanValue | undefined {
  if (name === 'rr_dataurl') return typeof value === 'string' ? cleanPicture(budget.text(value)) : undefined;
  if (!SAID.has(name)) return undefined;
  if (name === 'rr_scrollleft' || name === 'rr_scrolltop') return within(value, -1_000_000, 1_000_000);
  if (typeof value !== 'string') return undefined;
  if (name === 'rr_src') return hostOf(value);
  return LENGTH.test(value) ? value : undefined;
}

/** Browsers find these elements by name where a script looks for a method of the document or of a form. */
function isClobbering(tag: string, name: string, value: string): boolean {
  return METHODS.has(value) || (name === 'name' && NAMED.has(tag));
}

/** Of the address of a frame only the name of its host is of use, and that to the agent alone. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.slice(0, 100) : '';
}

/** What changed of an inline style: a value, a value with its priority, or false for one that is gone. */
function cleanStyles(styles: Raw, budget: Budget): Record<string, unknown> {
  const cleaned: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(styles)) {
    if (name === '__proto__') continue;
    if (value === false) cleaned[name] = false;
    else if (typeof value === 'string') cleaned[name] = cleanCss(budget.text(value));
    else if (Array.isArray(value) && typeof value[0] === 'string')
      cleaned[name] = [cleanCss(budget.text(value[0])), value[1] === 'important' ? 'important' : ''];
  }
  return cleaned;
}
