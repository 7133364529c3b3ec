import { css } from 'lit';
import { brandRoles, darkBrandRoles } from './token-brand.ts';
import { darkRoles, lightRoles } from './token-roles.ts';
import { comfortableScale, tokenScale } from './token-scale.ts';

/**
 * All design tokens, `--casement-…`. Adopt once, in the outermost root (a document, or the shadow root of the widget):
 * nested elements inherit, and adopting again would reset the brand.
 *
 * - Brand: set `--casement-brand`, `-brand-radius`, `-brand-font`, `-font-scale` on `:root` or on the widget's host.
 * - Theme: `data-theme="light|dark"` on the root or host; without it the system decides.
 * - Density: `data-density="comfortable"` on the root, the host or a subtree; compact otherwise.
 * - `data-casement` on an element sets every token again there, so that a page cannot recolour what is inside.
 *   With `data-casement="system"` it follows the system's theme, else its own `data-theme`.
 */
export const tokens = css`
  :root,
  :host {
    --casement-brand: #0f5c7a;
    --casement-brand-radius: 8;
    --casement-brand-font: initial;
    --casement-font-scale: 1;
  }
  :root,
  :host,
  [data-casement] {
    ${tokenScale}
    ${lightRoles}
    --casement-ring: 0 0 0 2px var(--casement-surface), 0 0 0 4px var(--casement-focus);
    --casement-ring-inset: inset 0 0 0 2px var(--casement-focus);
  }
  [data-theme='dark'],
  :host([data-theme='dark']) {
    ${darkRoles}
  }
  @media (prefers-color-scheme: dark) {
    :root:not([data-theme]),
    :host(:not([data-theme])),
    [data-casement='system']:not([data-theme]) {
      ${darkRoles}
    }
  }
  @supports (color: color(from red srgb-linear r g b)) {
    :root,
    :host,
    [data-casement] {
      ${brandRoles}
    }
    [data-theme='dark'],
    :host([data-theme='dark']) {
      ${darkBrandRoles}
    }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme]),
      :host(:not([data-theme])),
      [data-casement='system']:not([data-theme]) {
        ${darkBrandRoles}
      }
    }
  }
  [data-density='comfortable'],
  :host([data-density='comfortable']) {
    ${comfortableScale}
  }
  @media (prefers-reduced-motion: reduce) {
    :root,
    :host,
    [data-casement] {
      --casement-duration-fast: 0.01ms;
      --casement-duration: 0.01ms;
      --casement-duration-slow: 0.01ms;
      --casement-shift: 0px;
    }
  }
  @media (prefers-contrast: more) {
    :root,
    :host,
    [data-casement] {
      --casement-line: var(--casement-line-strong);
      --casement-text-2: var(--casement-text);
      --casement-text-3: var(--casement-text);
    }
  }
`;
