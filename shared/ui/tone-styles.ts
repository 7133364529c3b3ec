import { css, unsafeCSS } from 'lit';

/** Sets `--tone` and `--tone-subtle` from the reflected `tone` of the host. */
export const toneStyles = ['positive', 'caution', 'critical', 'live', 'accent'].map((name) => {
  const tone = unsafeCSS(name);
  return css`
    :host([tone='${tone}']) {
      --tone: var(--casement-${tone});
      --tone-subtle: var(--casement-${tone}-subtle);
    }
  `;
});
