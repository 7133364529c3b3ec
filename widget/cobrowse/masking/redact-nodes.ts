import { AssetNames } from '../assets/asset-names.ts';
import type { ElementNode, MutationChange, NodeIds, PageNode } from '../page-event.ts';
import { blindSpotOf, sizeOf } from './blind-spots.ts';
import { CssVocabulary } from './css-vocabulary.ts';
import { AttributeMask, optionValue } from './mask-attribute.ts';
import type { ActiveRules } from './mask-rules.ts';
import { maskText } from './mask-text.ts';
import { shownAs } from './shown-as.ts';
import { BLOCKED, MASKED, SHOWN, Sights, isElement } from './sights.ts';
import { LONGEST_SEARCHED, maskSpans } from './text-patterns.ts';
import { TextRuns } from './text-runs.ts';
import { TooLargeError } from './too-large-error.ts';

type Attributes = MutationChange['attributes'][number]['attributes'];
type StyleChange = Extract<Attributes[string], object>;

/** Elements that say how to load a page, not how it looks. They go out as names. */
const BARE = /^(?:base|meta|script|noscript|template|track|param)$/;
/** Their text is code, or stands for elements that are not there. */
const SILENT = /^(?:script|noscript|template|iframe|noembed|noframes)$/;
const MOST_CHARACTERS = 40_000_000;

/** Redacts what the recorder wrote about nodes, in place, by looking at the nodes themselves. */
export class NodeRedaction {
  readonly sights: Sights;
  readonly vocabulary = new CssVocabulary();
  readonly attributes: AttributeMask;
  readonly assets: AssetNames;
  readonly #ids: NodeIds;
  readonly #runs = new TextRuns();
  readonly #marks = new WeakMap<Element, number>();
  #characters = 0;

  constructor(rules: ActiveRules, ids: NodeIds, assets = new AssetNames()) {
    this.#ids = ids;
    this.assets = assets;
    assets.begin(rules.mode);
    this.sights = new Sights(rules);
    this.attributes = new AttributeMask(this.sights, this.vocabulary, assets);
  }

  /** Before every event: the page has changed since the last one. */
  begin(): void {
    this.sights.forget();
    this.#runs.forget();
    this.#characters = 0;
  }

  /** Texts with a part of something found in this event, whoever asked. */
  get found(): Iterable<Text> {
    return this.#runs.found;
  }

  /** Styles come before what they select by, wherever they stand. */
  learn(node: PageNode): void {
    if ('tagName' in node && typeof node.attributes._cssText === 'string')
      this.vocabulary.learn(node.attributes._cssText);
    if ('childNodes' in node) node.childNodes.forEach((child) => this.learn(child));
  }

  redact(written: PageNode): void {
    const node = this.#ids.getNode(written.id);
    if ('tagName' in written) this.#redactElement(written, node && isElement(node) ? node : undefined);
    else if ('textContent' in written) written.textContent = this.redactText(node, written.textContent);
    if ('childNodes' in written) written.childNodes.forEach((child) => this.redact(child));
  }

  /** @param node - Whose text it is. What is no longer in the page says nothing any more. */
  redactText(node: Node | null, text: string): string {
    const parent = node?.parentNode;
    if (!parent || node.nodeType !== 3) return '';
    this.#count(text);
    const name = isElement(parent) ? parent.localName : '';
    if (SILENT.test(name)) return '';
    if (name === 'style') return this.assets.css(text, node);
    const sight = this.sights.of(parent);
    if (sight === BLOCKED) return '';
    if (sight !== SHOWN || text.length > LONGEST_SEARCHED) return maskText(text);
    return maskSpans(text, this.#runs.spansIn(node as Text));
  }

  /** @returns What to send of one attribute; undefined for nothing. */
  redactAttribute(element: Element, name: string, value: Attributes[string]): Attributes[string] | undefined {
    if (BARE.test(element.localName)) return undefined;
    if (value === null) return null;
    if (typeof value === 'object') return this.#redactStyle(element, value);
    return this.attributes.mask(element, name, value);
  }

  #redactStyle(element: Element, style: StyleChange): StyleChange {
    const mask = (value: string, property: string) => this.attributes.maskStyle(element, value, property);
    const redacted: StyleChange = {};
    for (const [property, value] of Object.entries(style)) {
      if (value === false) redacted[property] = false;
      else if (typeof value === 'string') redacted[property] = mask(value, property);
      else redacted[property] = [mask(value[0], property), value[1]];
    }
    return redacted;
  }

  /** Whether the element is another to the rules than when it was last sent. */
  hasNewMarks(element: Element): boolean {
    return this.sights.marksOf(element) !== (this.#marks.get(element) ?? 0);
  }

  isBlocked(node: Node): boolean {
    return this.sights.of(node) === BLOCKED;
  }

  #redactElement(written: ElementNode, element: Element | undefined): void {
    const given = written.attributes;
    written.attributes = {};
    if (!element || written.tagName === 'base') {
      written.tagName = written.tagName === 'base' ? 'meta' : written.tagName;
      return;
    }
    const marks = this.sights.marksOf(element);
    if (marks !== (this.#marks.get(element) ?? 0)) this.#marks.set(element, marks);
    if (element.shadowRoot) this.vocabulary.learnAdopted(element.shadowRoot);
    for (const [name, value] of Object.entries(given)) {
      const masked = typeof value === 'string' ? this.redactAttribute(element, name, value) : this.#plain(name, value);
      if (typeof masked === 'string' || typeof masked === 'number' || masked === true)
        written.attributes[name] = masked;
    }
    if (element.localName === 'option') written.attributes.value = optionValue(element);
    if (this.#isBareLink(element, given)) written.attributes = {};
    else this.#complete(written, element);
    this.#mark(written, element);
  }

  /** Numbers and switches are the recorder's own: places of scroll bars, whether a box is ticked. */
  #plain(name: string, value: number | true | null): number | true | null {
    return /^rr_(?!scroll)/.test(name) ? null : value;
  }

  #isBareLink(element: Element, given: ElementNode['attributes']): boolean {
    return element.localName === 'link' && given.rel !== 'stylesheet' && given._cssText === undefined;
  }

  /** What the recorder could not read, and which of its pictures the element shows. */
  #complete({ attributes }: ElementNode, element: Element): void {
    if (element.localName === 'link' && attributes._cssText === undefined) {
      const css = this.assets.ofSheet(element as HTMLLinkElement);
      if (css !== '') attributes._cssText = css;
    }
    const picture = element.localName === 'img' ? this.attributes.mask(element, 'src', '') : undefined;
    if (picture !== undefined) attributes.src = picture;
  }

  /** Says what the viewer cannot know: where nothing can be seen, and where something is hidden. */
  #mark(written: ElementNode, element: Element): void {
    const sight = this.sights.of(element);
    const above = element.parentNode ? this.sights.of(element.parentNode) : SHOWN;
    const blind = above === BLOCKED ? undefined : blindSpotOf(element);
    if (blind) written.attributes['data-casement-blind'] = blind;
    else if (sight >= MASKED && above < MASKED)
      written.attributes['data-casement-hidden'] = sight === BLOCKED ? 'block' : 'mask';
    if (sight === BLOCKED || blind) this.#keepPlace(written, element, sight === BLOCKED);
    else if (this.attributes.isPictureHidden(element)) Object.assign(written.attributes, sizeOf(element));
    Object.assign(written.attributes, shownAs(element));
  }

  /** The recorder drops what places a blocked element in the page. */
  #keepPlace(written: ElementNode, element: Element, isBlocked: boolean): void {
    Object.assign(written.attributes, sizeOf(element));
    const style = element.getAttribute('style');
    if (style !== null) written.attributes.style = this.attributes.maskStyle(element, style);
    if (element.id) written.attributes.id = element.id;
    if (isBlocked) written.childNodes = [];
  }

  #count(text: string): void {
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw new TooLargeError('The texts of this page are too long.');
  }
}
