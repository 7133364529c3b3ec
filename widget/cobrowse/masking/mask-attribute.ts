import type { AssetNames } from '../assets/asset-names.ts';
import type { CssVocabulary } from './css-vocabulary.ts';
import { isSecret } from './is-secret.ts';
import { maskCss } from './mask-css.ts';
import { maskText, maskValue } from './mask-text.ts';
import { maskUrl } from './mask-url.ts';
import { SHOWN, type Sights } from './sights.ts';
import { maskPatterns } from './text-patterns.ts';

/** Texts that are read out, or shown when somebody points at something. */
const TEXTS =
  /^(?:title|alt|placeholder|label|aria-(?:label|description|roledescription|valuetext|placeholder|braille.*))$/;
const ADDRESSES = /^(?:href|src|action|cite|xlink:href)$/;
/** What the recorder itself adds and a viewer needs. */
const RECORDED = /^rr_(?:width|height|scrollLeft|scrollTop|open_mode)$/;
/** They run, load, navigate, or say what nobody sees. */
const NEVER =
  /^(?:on.*|rr_.*|data-casement-.*|srcdoc|formaction|ping|nonce|integrity|http-equiv|autofocus|poster|srcset|imagesrcset|background|data|download|is|target|usemap|archive|codebase|manifest|sandbox|allow)$/i;
/** Attributes of several words, which elements know by other names. */
const PLAIN =
  /^(?:class|colspan|rowspan|tabindex|readonly|cellpadding|cellspacing|bgcolor|valign|nowrap|contenteditable|frameborder|exportparts|xmlns.*|xml:space|viewbox)$/i;
/** Attributes of drawings that their elements know by other names. */
const DRAWN =
  /^(?:stdDeviation|orient|in2?|k[1-4]|radius|order|baseFrequency|attribute(?:Name|Type)|begin|end|dur|from|to|by|values|calcMode|repeat.*|key(?:Times|Splines|Points))$/;
/** Elements know them too, and they are texts. */
const WORDS =
  /^(?:name|value|content|text|abbr|summary|headers|pattern|hash|search|host|username|password|innertext|textcontent|nodevalue)$/i;
/** Where they stand, and how a component is. */
const STATES =
  /^(?:|true|false|mixed|on|off|open|opened|close|closed|active|inactive|checked|unchecked|selected|disabled|enabled|visible|hidden|expanded|collapsed|horizontal|vertical|top|bottom|left|right|start|end|center|none|auto|light|dark|page|step|\d{1,2})$/;
/** Buttons: what they hold is what is written on them. */
const BUTTONS = /^(?:submit|reset|button)$/;
/** Not even nearly how long a password is. */
const ANY_LENGTH = 'password';
/** Fields in which letters can stand. */
const WRITTEN = /^(?:text|search|url|tel|email|password|textarea|)$/;

/** How attributes go out: as they are, masked, empty when only their being there may matter, or not at all. */
export class AttributeMask {
  readonly #sights: Sights;
  readonly #vocabulary: CssVocabulary;
  readonly #assets: AssetNames;

  constructor(sights: Sights, vocabulary: CssVocabulary, assets: AssetNames) {
    this.#sights = sights;
    this.#vocabulary = vocabulary;
    this.#assets = assets;
  }

  /** @returns What to send; undefined for nothing. */
  mask(element: Element, name: string, value: string): string | undefined {
    if (RECORDED.test(name)) return value;
    if (name === '_cssText') return this.#assets.css(value, element);
    if (name === 'style') return this.maskStyle(element, value);
    if (NEVER.test(name)) return undefined;
    if (name === 'value') return this.#value(element, value);
    if (TEXTS.test(name)) return this.#sights.isOpen(element) ? maskPatterns(value) : maskText(value);
    if (ADDRESSES.test(name)) return this.#address(element, value);
    if (/^(?:aria|data)-/.test(name)) return this.#isState(name, value) ? value : '';
    return isPlain(element, name) || this.#vocabulary.has(name, value) ? value : '';
  }

  /** What somebody typed into a field, or chose in it. */
  maskField(element: Element, value: string): string {
    if (element.localName === 'select') return optionValue(element);
    if (BUTTONS.test(typeOf(element)))
      return this.#sights.of(element) === SHOWN ? maskPatterns(value) : maskText(value);
    if (this.#sights.isOpen(element)) return maskPatterns(value);
    if (!WRITTEN.test(typeOf(element))) return '';
    return maskValue(value && isSecret(element) ? ANY_LENGTH : value);
  }

  #value(element: Element, value: string): string | undefined {
    const name = element.localName;
    if (name === 'li' || name === 'meter' || name === 'progress') return value;
    if (name === 'option' || name === 'select') return optionValue(element);
    return name === 'input' || name === 'textarea' ? this.maskField(element, value) : undefined;
  }

  #address(element: Element, value: string): string | undefined {
    const name = element.localName;
    const own = isDrawn(element) ? (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '') : '';
    // The recorder has made an address of it, but it is a part of the same drawing.
    if (own.startsWith('#')) return own;
    if (name === 'link' || this.isPictureHidden(element)) return undefined;
    if (name === 'img') return this.#assets.ofImage(element as HTMLImageElement);
    if (/^(?:source|image|input)$/.test(name)) return this.#assets.of(value, element.baseURI);
    return maskUrl(value) + partOf(element, value);
  }

  #isState(name: string, value: string): boolean {
    return STATES.test(value) || this.#vocabulary.has(name, value);
  }

  /** Its own declarations; one of them with `property`. Pictures behind what is hidden are hidden. */
  maskStyle(element: Element, css: string, property = ''): string {
    if (this.#isSeen(element)) return this.#assets.css(css, element, property);
    return maskCss(css, property, () => '').replace(/url\([^)]*\)/gi, 'none');
  }

  isPictureHidden(element: Element): boolean {
    return /^(?:img|source|image|input)$/.test(element.localName) && !this.#isSeen(element);
  }

  #isSeen(element: Element): boolean {
    return this.#sights.of(element) === SHOWN && !this.#assets.isOutside(element);
  }
}

/** Stands for the value of an option, and for that of its list when it is chosen. */
export function optionValue(element: Element): string {
  return `o${element.localName === 'select' ? (element as HTMLSelectElement).selectedIndex : (element as HTMLOptionElement).index}`;
}

/** Which drawing of a file a `use` stands for. */
function partOf(element: Element, url: string): string {
  return element.localName === 'use' && !url.startsWith('#') ? (/#[\w.:-]{1,64}$/.exec(url)?.[0] ?? '') : '';
}

function typeOf(element: Element): string {
  return element.localName === 'input' ? (element.getAttribute('type') ?? '').toLowerCase() : element.localName;
}

function isDrawn({ namespaceURI }: Element): boolean {
  return namespaceURI?.endsWith('svg') === true;
}

/** Attributes that shape a page: what the element knows, unless it is the page's own, and what styles know. */
function isPlain(element: Element, name: string): boolean {
  if (PLAIN.test(name) || (isDrawn(element) && DRAWN.test(name))) return true;
  if (WORDS.test(name))
    return name === 'name' && (element.localName === 'slot' || /^(?:radio)$/i.test(element.getAttribute('type') ?? ''));
  const isOwn = element.localName.includes('-');
  return name in (isOwn ? HTMLElement.prototype : element) || (!isOwn && name in document.documentElement.style);
}
