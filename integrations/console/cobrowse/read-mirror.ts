import { BLIND_KINDS, type BlindSpot, type FromMirror } from '#shared/protocol/mirror-port.ts';

type Raw = Readonly<Record<string, unknown>>;

const MOST_SPOTS = 40;
const MOST_TEXT = 500;
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
        epoch: numberOf(raw.epoch),
        base: numberOf(raw.base),
        seq: numberOf(raw.seq),
        behindMs: raw.behindMs === undefined ? undefined : numberOf(raw.behindMs),
        isBeat: raw.isBeat === true,
      };
    case 'trouble': {
      const trouble = TROUBLES.find((one) => one === raw.trouble);
      return trouble && { type: 'trouble', trouble };
    }
    case 'size':
      return { type: 'size', width: Math.max(1, width), height: Math.max(1, height) };
    case 'address':
      return { type: 'address', address: textOf(raw.address) };
    case 'pointer':
      return { type: 'pointer', x, y, isTouch: raw.isTouch === true };
    case 'click':
      return { type: 'click', x, y };
    case 'blind':
      return { type: 'blind', spots: Array.isArray(raw.spots) ? raw.spots.slice(0, MOST_SPOTS).map(spotOf) : [] };
    default:
      return undefined;
  }
}

function spotOf(value: unknown): BlindSpot {
  const { kind, host, x, y, width, height } = recordOf(value);
  return {
    kind: BLIND_KINDS.find((one) => one === kind) ?? 'document',
    host: textOf(host),
    ...{ x: numberOf(x), y: numberOf(y), width: numberOf(width), height: numberOf(height) },
  };
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
