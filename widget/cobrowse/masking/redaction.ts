import { EventType, IncrementalSource } from 'rrweb';
import type { AssetNames } from '../assets/asset-names.ts';
import type { AdoptedChange, Change, MutationChange, NodeIds, PageEvent, SheetChange } from '../page-event.ts';
import type { ActiveRules } from './mask-rules.ts';
import { maskUrl } from './mask-url.ts';
import { NodeRedaction } from './redact-nodes.ts';
import { SHOWN, isElement } from './sights.ts';

/** Where something stands that is blocked. */
const PLACE = /^(?:class|style)$/;

interface RedactionOptions {
  rules: ActiveRules;
  ids: NodeIds;
  /** Something sent before was sent under other rules: only a fresh snapshot takes it back. */
  onStale: () => void;
  assets?: AssetNames | undefined;
}

/**
 * The one way out of the page: what the recorder says goes through here, whatever it is, and what is not known does not
 * go out at all. It works at once, on the page as it is: later the nodes that say what is private may be gone.
 */
export class Redaction {
  readonly #ids: NodeIds;
  readonly #nodes: NodeRedaction;
  readonly #onStale: () => void;

  constructor({ rules, ids, onStale, assets }: RedactionOptions) {
    this.#ids = ids;
    this.#nodes = new NodeRedaction(rules, ids, assets);
    this.#onStale = onStale;
  }

  /**
   * The event, changed in place; undefined for one that is not sent.
   *
   * @throws TooLargeError when there is more text than is ever sent.
   */
  redact(event: PageEvent): PageEvent | undefined {
    this.#nodes.begin();
    if (event.type === EventType.Meta) {
      event.data.href = maskUrl(event.data.href);
      return event;
    }
    if (event.type === EventType.FullSnapshot) {
      this.#nodes.vocabulary.learnAdopted(document);
      this.#nodes.learn(event.data.node);
      this.#nodes.redact(event.data.node);
      return event;
    }
    return event.type === EventType.IncrementalSnapshot && this.#redactChange(event.data) ? event : undefined;
  }

  /** @returns Whether it is sent. */
  #redactChange(change: Change): boolean {
    switch (change.source) {
      case IncrementalSource.Mutation:
        return this.#redactMutation(change);
      case IncrementalSource.Input:
        return this.#redactInput(change);
      case IncrementalSource.StyleSheetRule:
        this.#redactSheet(change);
        return true;
      case IncrementalSource.AdoptedStyleSheet:
        this.#redactAdopted(change);
        return true;
      case IncrementalSource.StyleDeclaration:
        if (change.set) change.set.value = this.#css(change.set.value ?? '', change.id, change.set.property);
        return true;
      case IncrementalSource.Selection:
        change.ranges = change.ranges.filter(({ start, end }) => this.#isSeen(start) && this.#isSeen(end));
        return true;
      case IncrementalSource.MouseInteraction:
      case IncrementalSource.Scroll:
        return this.#ids.getNode(change.id) !== null;
      case IncrementalSource.MouseMove:
      case IncrementalSource.TouchMove:
      case IncrementalSource.Drag:
      case IncrementalSource.ViewportResize:
      case IncrementalSource.CustomElement:
        return true;
      default:
        return false;
    }
  }

  #redactMutation(change: MutationChange): boolean {
    change.adds = change.adds.filter(({ parentId }) => this.#isInside(parentId));
    change.adds.forEach(({ node }) => this.#nodes.learn(node));
    change.adds.forEach(({ node }) => this.#nodes.redact(node));
    const sent = new Set<Node | null>();
    for (const text of change.texts) {
      const node = this.#ids.getNode(text.id);
      text.value = this.#nodes.redactText(node, text.value ?? '');
      sent.add(node);
    }
    change.attributes.forEach((item) => this.#redactAttributes(item));
    this.#addNeighbours(change, sent);
    return change.adds.length + change.texts.length + change.attributes.length + change.removes.length > 0;
  }

  #redactAttributes(item: MutationChange['attributes'][number]): void {
    const node = this.#ids.getNode(item.id);
    const given = Object.entries(item.attributes);
    item.attributes = {};
    if (!node || !isElement(node)) return;
    if (this.#nodes.hasNewMarks(node)) this.#onStale();
    if (node.parentNode && this.#nodes.isBlocked(node.parentNode)) return;
    for (const [name, value] of given) {
      if (this.#nodes.isBlocked(node) && !PLACE.test(name)) continue;
      const redacted = this.#nodes.redactAttribute(node, name, value);
      if (redacted !== undefined) item.attributes[name] = redacted;
    }
  }

  /** A number is whole only now: its first part was sent before, and nobody could know. */
  #addNeighbours(change: MutationChange, sent: ReadonlySet<Node | null>): void {
    const added = new Set(change.adds.map(({ node }) => node.id));
    for (const node of this.#nodes.found) {
      const id = this.#ids.getId(node);
      if (id > 0 && !sent.has(node) && !added.has(id))
        change.texts.push({ id, value: this.#nodes.redactText(node, node.data) });
    }
  }

  #redactInput(change: Extract<Change, { source: IncrementalSource.Input }>): boolean {
    const node = this.#ids.getNode(change.id);
    if (!node || !isElement(node)) return false;
    change.text = this.#nodes.attributes.maskField(node, change.text);
    return true;
  }

  #redactAdopted(change: AdoptedChange): void {
    for (const { rules } of change.styles ?? [])
      for (const rule of rules) {
        this.#nodes.vocabulary.learn(rule.rule);
        rule.rule = this.#css(rule.rule);
      }
  }

  #redactSheet(change: SheetChange): void {
    for (const add of change.adds ?? []) add.rule = this.#css(add.rule, change.id);
    if (change.replace !== undefined) change.replace = this.#css(change.replace);
    if (change.replaceSync !== undefined) change.replaceSync = this.#css(change.replaceSync);
  }

  #css(text: string, id = 0, property = ''): string {
    return this.#nodes.assets.css(text, id > 0 ? this.#ids.getNode(id) : null, property);
  }

  #isSeen(id: number): boolean {
    const node = this.#ids.getNode(id);
    return node !== null && this.#nodes.sights.of(node) === SHOWN;
  }

  /** Nothing goes out of an element that is blocked, or from under a node that was never sent. */
  #isInside(parentId: number): boolean {
    const node = parentId > 0 ? this.#ids.getNode(parentId) : null;
    return node !== null && !this.#nodes.isBlocked(node);
  }
}
