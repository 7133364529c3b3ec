import { css } from 'lit';

/** Lists of people, one card with hairlines between. */
export const peopleSheetStyles = css`
  :host {
    display: contents;
  }
  ul {
    border: 1px solid var(--casement-line-2);
    border-radius: var(--casement-radius-l);
    list-style: none;
  }
  section {
    display: grid;
    gap: 6px;
  }
  h3 {
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    font-weight: var(--casement-weight-strong);
  }
  li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 4px 8px;
    padding: 8px 10px;
  }
  li + li {
    border-block-start: 1px solid var(--casement-line);
  }
  .who {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
  }
  .name b {
    font-weight: var(--casement-weight-strong);
  }
  .sub,
  .meta {
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    font-variant-numeric: tabular-nums;
  }
  .meta {
    color: var(--casement-text-3);
  }
  .below {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
  .muted {
    color: var(--casement-text-2);
  }
`;
