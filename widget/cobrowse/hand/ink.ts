import { drawSvg } from './draw-svg.ts';

/** No more lines than this, and no longer ones: what is oldest goes. */
const MOST_STROKES = 100;
const MOST_NUMBERS = 8000;

interface Stroke {
  readonly agentId: string;
  readonly number: number;
  readonly paths: readonly SVGElement[];
  points: readonly number[];
}

/** What agents draw on the page. It belongs to the document: it moves with it, and stays until it is wiped. */
export class Ink {
  readonly #layer: HTMLElement;
  readonly #drawings = new Map<string, SVGElement>();
  #strokes: Stroke[] = [];

  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  get isEmpty(): boolean {
    return this.#strokes.length === 0;
  }

  /** @param points - The next ones of this line, x and y in turn, in pixels of the document. */
  draw(agentId: string, number: number, points: readonly number[], isOther: boolean): void {
    let stroke = this.#strokes.find((one) => one.agentId === agentId && one.number === number);
    if (!stroke) {
      // White beneath it, so that it shows on any colour.
      const paths = [drawSvg('path', { class: 'under' }), drawSvg('path')];
      stroke = { agentId, number, paths, points: [] };
      this.#strokes.push(stroke);
      this.#drawingOf(agentId, isOther).append(...paths);
      if (this.#strokes.length > MOST_STROKES) this.#strokes.shift()?.paths.forEach((path) => path.remove());
    }
    stroke.points = [...stroke.points, ...points].slice(0, MOST_NUMBERS);
    const line = pathOf(stroke.points);
    stroke.paths.forEach((path) => path.setAttribute('d', line));
    this.follow();
  }

  /** The lines of one agent; of all without. */
  wipe(agentId?: string): void {
    for (const [owner, drawing] of this.#drawings) {
      if (agentId !== undefined && owner !== agentId) continue;
      drawing.remove();
      this.#drawings.delete(owner);
      this.#strokes = this.#strokes.filter((stroke) => stroke.agentId !== owner);
    }
  }

  /** The page was scrolled. */
  follow(): void {
    for (const drawing of this.#drawings.values()) drawing.style.transform = `translate(${-scrollX}px, ${-scrollY}px)`;
  }

  #drawingOf(agentId: string, isOther: boolean): SVGElement {
    const known = this.#drawings.get(agentId);
    if (known) return known;
    const drawing = drawSvg('svg', { class: 'ink', ...(isOther && { 'data-other': '' }) });
    this.#drawings.set(agentId, drawing);
    this.#layer.append(drawing);
    return drawing;
  }
}

function pathOf(points: readonly number[]): string {
  let path = '';
  for (let at = 0; at + 1 < points.length; at += 2) path += `${at === 0 ? 'M' : 'L'}${points[at]} ${points[at + 1]}`;
  // A point alone would not be seen.
  return points.length === 2 ? `${path}l.1 0` : path;
}
