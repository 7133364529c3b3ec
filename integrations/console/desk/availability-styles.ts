import { css } from 'lit';

/** Look of `casement-availability`. */
export const availabilityStyles = css`
  :host {
    position: relative;
    display: block;
    min-inline-size: 0;
  }
  .status {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 6px;
    border: 0;
    border-radius: var(--casement-radius-m);
    background: none;
    font-weight: var(--casement-weight-medium);
    white-space: nowrap;
    cursor: pointer;
    --casement-icon: 14px;
  }
  .status:hover,
  .status[aria-expanded='true'] {
    background: var(--casement-surface-2);
  }
  .status .icon {
    color: var(--casement-text-3);
  }
  .panel {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    z-index: var(--casement-z-menu);
    display: grid;
    gap: 12px;
    inline-size: min(320px, calc(100cqi - 24px));
    padding: 12px;
    border: 1px solid var(--casement-line-2);
    border-radius: var(--casement-radius-l);
    background: var(--casement-surface);
    box-shadow: var(--casement-shadow-2);
  }
  .load {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .reasons {
    display: grid;
    gap: 4px;
  }
  h2 {
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
  }
  ul {
    display: grid;
    gap: 4px;
    padding-inline-start: 18px;
  }
`;
