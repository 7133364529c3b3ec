import { css } from 'lit';

/** Sets `--tone` and `--tone-subtle` from the reflected `tone` of the host. */
export const toneStyles = css`
  :host([tone='positive']) {
    --tone: var(--casement-positive);
    --tone-subtle: var(--casement-positive-subtle);
  }
  :host([tone='caution']) {
    --tone: var(--casement-caution);
    --tone-subtle: var(--casement-caution-subtle);
  }
  :host([tone='critical']) {
    --tone: var(--casement-critical);
    --tone-subtle: var(--casement-critical-subtle);
  }
  :host([tone='live']) {
    --tone: var(--casement-live);
    --tone-subtle: var(--casement-live-subtle);
  }
  :host([tone='accent']) {
    --tone: var(--casement-accent);
    --tone-subtle: var(--casement-accent-subtle);
  }
`;
