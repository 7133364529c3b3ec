import { css } from 'lit';

/** Look of `casement-session-details`. */
export const sessionDetailsStyles = css`
  :host {
    display: block;
  }
  .stack {
    gap: 12px;
  }
  .stack > hr {
    margin: 0;
  }
  h4 {
    margin: 0;
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    font-weight: var(--casement-weight-strong);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .paused {
    font-variant-numeric: tabular-nums;
  }
  ul {
    display: grid;
    gap: 8px;
    list-style: none;
    font-size: var(--casement-text-12);
  }
  li {
    display: flex;
    gap: 8px;
    min-inline-size: 0;
    --casement-icon: 16px;
  }
  li .icon {
    flex: none;
    margin-block-start: 1px;
    color: var(--casement-caution);
  }
  li div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  li b {
    font-weight: var(--casement-weight-medium);
  }
  small {
    display: block;
    color: var(--casement-text-3);
    font-size: inherit;
  }
`;
