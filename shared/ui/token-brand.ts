import { css } from 'lit';

/** Accent roles derived from the brand colour, for both themes. */
export const brandRoles = css`
  --casement-luma: (0.2126 * r + 0.7152 * g + 0.0722 * b);
  --casement-darken: min(1, 0.155 / max(var(--casement-luma), 0.001));
  --casement-white-if-dark: clamp(0, (0.179 - var(--casement-luma)) * 100000, 1);
  --casement-accent-fill: var(--casement-brand);
  --casement-accent: color(
    from var(--casement-brand) srgb-linear calc(r * var(--casement-darken)) calc(g * var(--casement-darken))
      calc(b * var(--casement-darken))
  );
  --casement-on-accent: color(
    from var(--casement-accent-fill) srgb-linear var(--casement-white-if-dark) var(--casement-white-if-dark)
      var(--casement-white-if-dark)
  );
  --casement-accent-subtle: color-mix(in oklab, var(--casement-accent) 7%, var(--casement-surface));
  --casement-accent-tint: color-mix(in oklab, var(--casement-accent) 15%, var(--casement-surface));
  --casement-accent-line: color-mix(in oklab, var(--casement-accent) 38%, var(--casement-surface));
  --casement-accent-edge: color-mix(in oklab, var(--casement-accent-fill) 86%, var(--casement-text));
  --casement-focus: var(--casement-accent);
`;

/** What the dark theme derives otherwise. */
export const darkBrandRoles = css`
  --casement-headroom: min(2.6, 1 / max(r, g, b, 0.001));
  --casement-gain: clamp(1, var(--casement-goal) / max(var(--casement-luma), 0.001), var(--casement-headroom));
  --casement-white: max(
    0,
    (var(--casement-goal) - var(--casement-luma) * var(--casement-gain)) /
      (1.001 - var(--casement-luma) * var(--casement-gain))
  );
  --casement-lift-r: calc(r * var(--casement-gain) + (1 - r * var(--casement-gain)) * var(--casement-white));
  --casement-lift-g: calc(g * var(--casement-gain) + (1 - g * var(--casement-gain)) * var(--casement-white));
  --casement-lift-b: calc(b * var(--casement-gain) + (1 - b * var(--casement-gain)) * var(--casement-white));
  --casement-goal: 0.36;
  --casement-accent: color(
    from var(--casement-brand) srgb-linear var(--casement-lift-r) var(--casement-lift-g) var(--casement-lift-b)
  );
  --casement-accent-fill: color-mix(in oklab, var(--casement-brand) 62%, var(--casement-accent));
  --casement-accent-subtle: color-mix(in oklab, var(--casement-accent) 13%, var(--casement-surface));
  --casement-accent-tint: color-mix(in oklab, var(--casement-accent) 24%, var(--casement-surface));
  --casement-accent-line: color-mix(in oklab, var(--casement-accent) 40%, var(--casement-surface));
`;
