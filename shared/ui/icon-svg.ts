import { html, nothing, svg, type TemplateResult } from 'lit';
import type { IconShape } from './icon-shape.ts';

/** Draws an icon inside an element that adopts `baseStyles`. Decorative: the text beside it carries the meaning. */
export function iconSvg(icon: IconShape): TemplateResult {
  return html`
    <svg
      class=${icon.flip ? 'icon flip' : 'icon'}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d=${icon.stroke}></path>
      ${icon.fill === undefined ? nothing : svg`<path d=${icon.fill} fill="currentColor" stroke="none"></path>`}
    </svg>
  `;
}
