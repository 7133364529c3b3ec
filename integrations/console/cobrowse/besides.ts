import type { Place } from './agent-hand.ts';

/** A little away from the place, so that it stays in sight; in pixels. */
const AWAY = 12;

interface Room {
  readonly clientWidth: number;
  readonly clientHeight: number;
  readonly scale: number;
}

/** Where in a box something stands that belongs to a place: on that side of it where there is more room. */
export function besides(at: Place, { clientWidth, clientHeight, scale }: Room): Partial<CSSStyleDeclaration> {
  const [x, y] = [Math.min(Math.max(0, at.x * scale), clientWidth), Math.min(Math.max(0, at.y * scale), clientHeight)];
  const isAtEnd = x > clientWidth / 2;
  const isLow = y > clientHeight / 2;
  return {
    left: isAtEnd ? 'auto' : `${x}px`,
    right: isAtEnd ? `${clientWidth - x}px` : 'auto',
    top: isLow ? 'auto' : `${y + AWAY}px`,
    bottom: isLow ? `${clientHeight - y + AWAY}px` : 'auto',
  };
}
