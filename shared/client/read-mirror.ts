import { isAssetHash } from '#shared/protocol/assets.ts';
import {
  BLIND_KINDS,
  LOCATED_KINDS,
  type BlindSpot,
  type FramePosition,
  type FromMirror,
  type Located,
} from '#shared/protocol/mirror-port.ts';

type Raw = Readonly<Record<string, unknown>>;

const MOST_SPOTS = 40;
const MOST_TEXT = 500;
const MOST_OPTIONS = 500;
const MOST_PATH = 100;
const TROUBLES = ['none', 'too-large', 'broken'] as const;

/**
 * A message of the mirror, or undefined. The page that it shows runs nothing, but its numbers and names are chosen by a
 * stranger, and a stranger's page is what shares the mirror's process.
 */
export function readMirror(value: unknown): FromMirror | undefined {
  const raw = recordOf(value);
  const [x, y, width, height] = [raw.x, raw.y, raw.width, raw.height].map(numberOf) as [number, number, number, number];
  switch (raw.type) {
    case 'ready':
    case 'resync':
      return { type: raw.type };
    case 'applied':
      return {
        type: 'applied',
        ...positionOf(raw),
        behindMs: raw.behindMs === undefined ? undefined : numberOf(raw.behindMs),
        isBeat: raw.isBeat === true,
      };
    case 'checked':
      return { type: 'checked', isSame: raw.isSame === true };
    case 'trouble': {
      const trouble = TROUBLES.find((one) => one === raw.trouble);
      return trouble && { type: 'trouble', trouble };
    }
    case 'size':
      return { type: 'size', width: Math.max(1, width), height: Math.max(1, height) };
    case 'address':
      return { type: 'address', address: textOf(raw.address) };
    case 'asset':
      return isAssetHash(raw.hash) ? { type: 'asset', hash: raw.hash } : undefined;
    case 'located':
      return { type: 'located', ref: numberOf(raw.ref), at: raw.at === undefined ? undefined : locatedOf(raw.at) };
    case 'pointer':
      return { type: 'pointer', x, y, isTouch: raw.isTouch === true };
    case 'click':
    case 'scrolled':
      return { type: raw.type, x, y };
    case 'blind':
      return { type: 'blind', spots: Array.isArray(raw.spots) ? raw.spots.slice(0, MOST_SPOTS).map(spotOf) : [] };
    default:
      return undefined;
  }
}

function positionOf({ epoch, base, seq }: Raw): FramePosition {
  return { epoch: numberOf(epoch), base: numberOf(base), seq: numberOf(seq) };
}

function spotOf(value: unknown): BlindSpot {
  const { kind, host, x, y, width, height } = recordOf(value);
  return {
    kind: BLIND_KINDS.find((one) => one === kind) ?? 'document',
    host: textOf(host),
    ...{ x: numberOf(x), y: numberOf(y), width: numberOf(width), height: numberOf(height) },
  };
}

function locatedOf(value: unknown): Located {
  const raw = recordOf(value);
  return {
    epoch: numberOf(raw.epoch),
    node: Math.max(1, Math.trunc(numberOf(raw.node))),
    ...{ x: fractionOf(raw.x), y: fractionOf(raw.y) },
    ...{ documentX: numberOf(raw.documentX), documentY: numberOf(raw.documentY) },
    what: LOCATED_KINDS.find((one) => one === raw.what) ?? 'other',
    options: listOf(raw.options).slice(0, MOST_OPTIONS).map(textOf),
    chosen: Math.trunc(numberOf(raw.chosen)),
    path: listOf(raw.path).slice(0, MOST_PATH).map(fractionOf),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fractionOf(value: unknown): number {
  return Math.min(1, Math.max(0, numberOf(value)));
}

function recordOf(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MOST_TEXT) : '';
}
