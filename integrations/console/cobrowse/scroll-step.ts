/** Pixels of the customer's window for a press of an arrow key, and the part of it for a page key. */
const STEP = 60;
const PAGE = 0.9;

/** How far a key looks around in a window of this height; undefined for other keys. */
export function scrollStep(key: string, height: number): readonly [x: number, y: number] | undefined {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    PageUp: [0, -height * PAGE],
    PageDown: [0, height * PAGE],
  };
  return steps[key];
}
