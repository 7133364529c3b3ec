import { render, type TemplateResult } from 'lit';

/**
 * Draws rows into a list of their own: a row keeps its element for as long as its key stays, wherever it moves. So it
 * is announced once, and keeps focus and selection. Lit's `repeat` does the same at four times the weight.
 */
export class KeyedRows<Row extends { readonly key: string }> {
  readonly #template: (row: Row) => TemplateResult;
  #places = new Map<string, Element>();

  constructor(template: (row: Row) => TemplateResult) {
    this.#template = template;
  }

  /** `host` is the `this` of the event listeners in the templates. */
  draw(list: Element, rows: readonly Row[], host: object) {
    const places = new Map(rows.map(({ key }) => [key, this.#places.get(key) ?? document.createElement('div')]));
    for (const [key, place] of this.#places) if (!places.has(key)) place.remove();
    this.#places = places;
    let next = list.firstElementChild;
    for (const row of rows) {
      const place = places.get(row.key) as HTMLElement;
      render(this.#template(row), place, { host });
      if (place === next) next = place.nextElementSibling;
      else list.insertBefore(place, next);
    }
  }
}
