/** Where a frame stands, as its envelope says. `seq` 0 is the snapshot of the base itself. */
export interface Position {
  epoch: number;
  base: number;
  seq: number;
}

/** A whole frame, in parts as they came: nothing is copied or joined in the relay. */
export interface Frame extends Position {
  parts: readonly Uint8Array[];
  /** Of all parts. */
  bytes: number;
}

export function isSnapshot({ seq }: Position): boolean {
  return seq === 0;
}

export function isOnSameBase(left: Position, right: Position): boolean {
  return left.epoch === right.epoch && left.base === right.base;
}
