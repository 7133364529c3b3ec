import { EventType, IncrementalSource } from 'rrweb';
import { sizeOf } from './masking/blind-spots.ts';
import { aboveOf, isElement } from './masking/sights.ts';
import type { Change, ElementNode, MutationChange, NodeIds, PageEvent, PageNode } from './page-event.ts';
import { findSection, sectionPath } from './section-path.ts';

/** What may be said of an element outside, so that the page keeps its shape. */
const KEPT = /^(?:class|id|style)$/;
type Placed = Extract<Change, { positions: unknown }>['positions'];

/**
 * Lets through what lies in the section of the page that the customer has chosen, and of the elements around it their
 * shape. It works on what has been redacted, so it can only take away. Where the section is gone, everything is.
 */
export class SectionFilter {
  readonly #ids: NodeIds;
  readonly #onStale: () => void;
  readonly #where: string | undefined;
  #section: Element;
  /** The section and everything it hangs on, through slots, shadow trees and frames. */
  #path: ReadonlySet<Node>;
  /** What was sent last no longer fits: nothing but a snapshot helps. */
  #isStale = true;

  constructor(section: Element, ids: NodeIds, onStale: () => void) {
    this.#section = section;
    this.#ids = ids;
    this.#onStale = onStale;
    this.#where = sectionPath(section);
    this.#path = pathOf(section);
  }

  /** As it is now: a page may have drawn it anew. */
  get section(): Element {
    return this.#section;
  }

  /** The event, changed in place; undefined for one of which nothing is left. */
  narrow(event: PageEvent): PageEvent | undefined {
    if (event.type === EventType.Meta) {
      this.#isStale = false;
      return event;
    }
    if (this.#isStale) return undefined;
    if (event.type === EventType.FullSnapshot) {
      this.#narrowNode(event.data.node);
      return event;
    }
    return event.type === EventType.IncrementalSnapshot && this.#narrowChange(event.data) ? event : undefined;
  }

  /** Before every event: the section may have been moved, taken away, or drawn anew. */
  look(): void {
    if (!this.#section.isConnected && this.#where !== undefined)
      this.#section = findSection(this.#where) ?? this.#section;
    const path = pathOf(this.#section);
    if (path.size === this.#path.size && [...path].every((node) => this.#path.has(node))) return;
    this.#path = path;
    if (!this.#isStale) this.#onStale();
    this.#isStale = true;
  }

  /** @returns Whether it is sent. */
  #narrowChange(change: Change): boolean {
    switch (change.source) {
      case IncrementalSource.Mutation:
        return this.#narrowMutation(change);
      case IncrementalSource.Input:
      case IncrementalSource.MouseInteraction:
        return this.#isInside(this.#ids.getNode(change.id));
      case IncrementalSource.Scroll:
        return !this.isOutside(this.#ids.getNode(change.id));
      case IncrementalSource.Selection:
        change.ranges = change.ranges.filter(({ start, end }) =>
          [start, end].every((id) => this.#isInside(this.#ids.getNode(id))),
        );
        return true;
      case IncrementalSource.MouseMove:
      case IncrementalSource.TouchMove:
      case IncrementalSource.Drag:
        change.positions = this.#placesInside(change.positions);
        return change.positions.length > 0;
      default:
        return true;
    }
  }

  #placesInside(positions: Placed): Placed {
    return positions.filter(({ id }) => this.#isInside(this.#ids.getNode(id)));
  }

  #narrowMutation(change: MutationChange): boolean {
    const isSent = ({ parentId }: { parentId: number }) => !this.isOutside(this.#ids.getNode(parentId));
    const isShown = ({ id }: { id: number }) => !this.isOutside(this.#ids.getNode(id));
    change.adds = change.adds.filter(isSent);
    change.adds.forEach(({ node }) => this.#narrowNode(node));
    change.removes = change.removes.filter(isSent);
    change.texts = change.texts.filter(isShown);
    change.attributes = change.attributes.filter(isShown);
    return change.adds.length + change.texts.length + change.attributes.length + change.removes.length > 0;
  }

  #narrowNode(written: PageNode): void {
    const node = this.#ids.getNode(written.id);
    if (this.isOutside(node)) {
      if ('tagName' in written) this.#hide(written, node);
      else if ('textContent' in written) written.textContent = '';
    } else if ('childNodes' in written) written.childNodes.forEach((child) => this.#narrowNode(child));
  }

  #hide(written: ElementNode, node: Node | null): void {
    const kept = Object.entries(written.attributes).filter(([name]) => KEPT.test(name));
    const size = node && isElement(node) ? sizeOf(node) : undefined;
    written.attributes = { ...Object.fromEntries(kept), ...size, 'data-casement-hidden': 'block' };
    written.childNodes = [];
    // What is in a shadow tree would be shown instead.
    if ('isShadowHost' in written) delete written.isShadowHost;
  }

  /** Neither the section, nor in it, nor what it hangs on. Style sheets are shape. */
  readonly isOutside = (node: Node | null): boolean => {
    if (!node) return true;
    return !this.#path.has(node) && !isSheet(node) && node.nodeName !== 'HEAD' && !this.#isInside(node);
  };

  #isInside(node: Node | null): boolean {
    for (let at = node; at; at = aboveOf(at)) if (this.#path.has(at)) return at === this.#section;
    return false;
  }
}

function pathOf(section: Element): Set<Node> {
  const path = new Set<Node>([document]);
  if (!section.isConnected) return path;
  for (let at: Node | null = section; at; at = slotOf(at) ?? aboveOf(at)) path.add(at);
  return path;
}

function slotOf(node: Node): Node | null {
  return isElement(node) ? node.assignedSlot : null;
}

/** Of the page's head, or of what stands around the section; others are not sent. */
function isSheet(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  return element !== null && /^(?:style|link)$/.test(element.localName);
}
