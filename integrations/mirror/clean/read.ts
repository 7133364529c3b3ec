import { BadEventError } from './budget.ts';

export type Raw = Readonly<Record<string, unknown>>;

/** @throws BadEventError unless it is an object and no list. */
export function readObject(value: unknown): Raw {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadEventError('No object.');
  return value as Raw;
}

/** What is missing is an empty list. @throws BadEventError when it is something else. */
export function readList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new BadEventError('No list.');
  return value as readonly unknown[];
}

/** The id of a node. @throws BadEventError */
export function readId(value: unknown): number {
  if (!isId(value)) throw new BadEventError('No id.');
  return value;
}

export function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A number within bounds; what is none is the lower bound, or 0 where that is within them. */
export function within(value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return Math.max(least, Math.min(0, most));
  return Math.min(most, Math.max(least, value));
}

export const PIXELS = 1_000_000;

/** A place in a page. */
export function place(value: unknown): number {
  return within(value, -PIXELS, PIXELS);
}
