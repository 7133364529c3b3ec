import { html, svg, type TemplateResult } from 'lit';

const SHAPES = {
  inbox: svg`<path d="M3 11.5 5.2 5a1.5 1.5 0 0 1 1.4-1h6.8a1.5 1.5 0 0 1 1.4 1l2.2 6.5V15a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15z"/><path d="M3 11.5h4l1 2h4l1-2h4"/>`,
  close: svg`<path d="m5.5 5.5 9 9m0-9-9 9"/>`,
  hide: svg`<path d="M3.5 4.5h13v11h-13zM12 4.5v11m-4.5-7.5 2 2-2 2"/>`,
  show: svg`<path d="M3.5 4.5h13v11h-13zM12 4.5v11m-3-7.5-2 2 2 2"/>`,
  reload: svg`<path d="M15.8 8.5A6 6 0 0 0 4.6 7.4M4.2 11.5a6 6 0 0 0 11.2 1.1M15.9 4.6v3.9H12M4.1 15.4v-3.9H8"/>`,
  sliders: svg`<path d="M3.5 6h7m4 0h2m-13 8h2m4 0h7"/><circle cx="12.5" cy="6" r="2"/><circle cx="7.5" cy="14" r="2"/>`,
  lock: svg`<path d="M5.5 9h9v7h-9zM7.5 9V6.8a2.5 2.5 0 0 1 5 0V9"/>`,
} as const;

export type IconName = keyof typeof SHAPES;

/** Decoration only: the button or text beside it has the words. */
export function icon(name: IconName): TemplateResult {
  return html`
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${SHAPES[name]}</svg>
  `;
}
