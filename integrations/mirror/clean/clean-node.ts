import { allowedTag, isCustomTag } from './allowed-tags.ts';
import { BadEventError, type Budget } from './budget.ts';
import { cleanAttributes, type CleanValue } from './clean-attributes.ts';
import { cleanPiece } from './clean-css.ts';
import { BOX_ATTRIBUTE, DRAWN_ATTRIBUTE } from '../marks.ts';
import { isId, readId, readList, readObject, textOf, type Raw } from './read.ts';

/** A node as the replayer builds it, made anew: nothing is in it that is not named here. */
export type CleanNode = { readonly id: number; readonly rootId?: number; readonly isShadow?: true } & (
  | { readonly type: 0; readonly childNodes: CleanNode[]; readonly compatMode?: string }
  | { readonly type: 1; readonly name: string; readonly publicId: string; readonly systemId: string }
  | CleanElement
  | { readonly type: 3; readonly textContent: string; readonly isStyle?: true }
  | { readonly type: 5; readonly textContent: '' }
);

interface CleanElement {
  readonly type: 2;
  readonly tagName: string;
  readonly attributes: Record<string, CleanValue>;
  readonly childNodes: CleanNode[];
  readonly isSVG?: true;
  readonly isShadowHost?: true;
  readonly isCustom?: true;
}

/** Where a node goes: how deep, and into what. */
interface Place {
  readonly depth: number;
  readonly parentTag: string;
}

/**
 * What the customer's page says of a node and everything in it.
 * @throws BadEventError when it is no node
 * @throws TooLargeError
 */
export function cleanNode(value: unknown, budget: Budget, { depth, parentTag }: Place): CleanNode {
  budget.node(depth);
  const raw = readObject(value);
  const common = {
    id: readId(raw.id),
    ...(isId(raw.rootId) ? { rootId: raw.rootId } : {}),
    ...(raw.isShadow === true ? { isShadow: true as const } : {}),
  };
  switch (raw.type) {
    case 0:
      return { ...common, type: 0, ...quirks(raw), childNodes: cleanChildren(raw, budget, depth, '') };
    case 1:
      return { ...common, type: 1, name: doctypeName(raw.name), ...doctypeIds(raw, budget) };
    case 2:
      return { ...common, ...cleanElement(raw, budget, depth) };
    case 3: {
      const text = budget.text(textOf(raw.textContent));
      if (parentTag !== 'style') return { ...common, type: 3, textContent: text };
      return { ...common, type: 3, textContent: cleanPiece(text), isStyle: true };
    }
    // Nobody reads comments, but what comes later may be put before one.
    case 4:
    case 5:
      return { ...common, type: 5, textContent: '' };
    default:
      throw new BadEventError('No node.');
  }
}

function cleanElement(raw: Raw, budget: Budget, depth: number): CleanElement {
  const isSvg = raw.isSVG === true;
  const { tag, isBox } = allowedTag(textOf(raw.tagName), isSvg);
  const attributes = cleanAttributes(tag, raw.attributes ?? {}, budget);
  return {
    type: 2,
    tagName: tag,
    attributes: { ...attributes, ...marksOf(tag, isBox, attributes) },
    childNodes: cleanChildren(raw, budget, depth, tag),
    ...(isSvg ? { isSVG: true } : {}),
    ...(raw.isShadowHost === true && mayHost(tag, isSvg) ? { isShadowHost: true } : {}),
    ...(raw.isCustom === true && !isSvg && isCustomTag(tag) ? { isCustom: true } : {}),
  };
}

function marksOf(tag: string, isBox: boolean, { rr_dataURL: picture }: Record<string, CleanValue>) {
  if (isBox) return { [BOX_ATTRIBUTE]: '' };
  return tag === 'canvas' && typeof picture === 'string' ? { [DRAWN_ATTRIBUTE]: '' } : {};
}

function cleanChildren(raw: Raw, budget: Budget, depth: number, tag: string): CleanNode[] {
  return readList(raw.childNodes).map((child) => cleanNode(child, budget, { depth: depth + 1, parentTag: tag }));
}

const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The elements that can have a shadow root; asking another for one throws. */
function mayHost(tag: string, isSvg: boolean): boolean {
  return !isSvg && (HOSTS.has(tag) || isCustomTag(tag));
}

function quirks(raw: Raw): { compatMode?: string } {
  const hasChildren = Array.isArray(raw.childNodes) && raw.childNodes.length > 0;
  return raw.compatMode === 'BackCompat' && hasChildren ? { compatMode: 'BackCompat' } : {};
}

function doctypeName(value: unknown): string {
  return /^[a-z]{1,20}$/i.test(textOf(value)) ? textOf(value) : 'html';
}

function doctypeIds(raw: Raw, budget: Budget): { publicId: string; systemId: string } {
  return { publicId: budget.text(textOf(raw.publicId)), systemId: budget.text(textOf(raw.systemId)) };
}
