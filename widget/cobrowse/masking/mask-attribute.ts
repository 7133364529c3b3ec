import type { CssVocabulary } from './css-vocabulary.ts';
import { isSecret } from './is-secret.ts';
import { maskCss } from './mask-css.ts';
import { maskText, maskValue } from './mask-text.ts';
import { maskUrl, maskUrls } from './mask-url.ts';
import { SHOWN, type Sights } from './sights.ts';
import { maskPatterns } from './text-patterns.ts';

/** Texts that are read out, or shown when somebody points at something. */
const TEXTS =
  /^(?:title|alt|placeholder|label|aria-(?:label|description|roledescription|valuetext|placeholder|braille.*))$/;
const ADDRESSES = /^(?:href|src|action|cite|background|xlink:href)$/;
const PICTURES = /^(?:srcset|imagesrcset)$/;
/** What the recorder itself adds and a viewer needs. */
const RECORDED = /^rr_(?:width|height|scrollLeft|scrollTop|open_mode)$/;
/** They run, load, navigate, or say what nobody sees. */
const NEVER =
  /^(?:on.*|rr_.*|data-casement-.*|srcdoc|formaction|ping|nonce|integrity|http-equiv|autofocus|poster|data|download|is|target|usemap|archive|codebase|manifest|sandbox|allow)$/i;
/** Attributes of several words, which elements know by other names. */
const PLAIN =
  /^(?:class|colspan|rowspan|tabindex|readonly|cellpadding|cellspacing|bgcolor|valign|nowrap|contenteditable|frameborder|exportparts|xmlns.*|xml:space|viewbox)$/i;
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

  constructor(sights: Sights, vocabulary: CssVocabulary) {
    this.#sights = sights;
    this.#vocabulary = vocabulary;
  }

  /** @returns What to send; undefined for nothing. */
  mask(element: Element, name: string, value: string): string | undefined {
    if (RECORDED.test(name)) return value;
    if (name === '_cssText') return maskCss(value);
    if (name === 'style') return this.maskStyle(element, value);
    if (NEVER.test(name)) return undefined;
    if (name === 'value') return this.#value(element, value);
    if (TEXTS.test(name)) return this.#sights.isOpen(element) ? maskPatterns(value) : maskText(value);
    if (ADDRESSES.test(name))
      return this.isPictureHidden(element) ? undefined : maskUrl(value) + partOf(element, value);
    if (PICTURES.test(name)) return this.isPictureHidden(element) ? undefined : maskUrls(value);
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

  #isState(name: string, value: string): boolean {
    return STATES.test(value) || this.#vocabulary.has(name, value);
  }

  /** Its own declarations; one of them with `property`. Pictures behind what is hidden are hidden. */
  maskStyle(element: Element, css: string, property = ''): string {
    const masked = maskCss(css, property);
    return this.#sights.of(element) === SHOWN ? masked : masked.replace(/url\([^)]*\)/gi, 'none');
  }

  isPictureHidden(element: Element): boolean {
    return /^(?:img|source|image|input)$/.test(element.localName) && this.#sights.of(element) !== SHOWN;
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

/** Attributes that shape a page: what the element knows, unless it is the page's own, and what styles know. */
function isPlain(element: Element, name: string): boolean {
  if (PLAIN.test(name)) return true;
  if (WORDS.test(name)) return name === 'name' && /^(?:radio)$/i.test(element.getAttribute('type') ?? '');
  const isOwn = element.localName.includes('-');
  return name in (isOwn ? HTMLElement.prototype : element) || (!isOwn && name in document.documentElement.style);
}
