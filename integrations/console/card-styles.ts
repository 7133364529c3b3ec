import { css } from 'lit';

/** Type and spacing that the cards of the console share. */
export const cardStyles = css`
  .stack {
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-inline-size: 0;
  }
  .close {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .spread {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .pair > * {
    flex: 1 1 120px;
  }
  h2 {
    min-inline-size: 0;
    outline: none;
    font-size: var(--casement-text-15);
    font-weight: var(--casement-weight-strong);
    line-height: 1.3;
    letter-spacing: -0.005em;
    overflow-wrap: anywhere;
  }
  h3 {
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    font-weight: var(--casement-weight-strong);
  }
  .muted {
    color: var(--casement-text-2);
  }
  .meta {
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
  }
  time,
  .number {
    font-variant-numeric: tabular-nums;
  }
  .box {
    border: 1px solid var(--casement-line-2);
    border-radius: var(--casement-radius-l);
    background: var(--casement-surface);
  }
  hr {
    inline-size: 100%;
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--casement-line);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(80px, auto) 1fr;
    gap: 6px 12px;
    margin: 0;
    font-size: var(--casement-text-12);
  }
  dt {
    color: var(--casement-text-3);
  }
  dd {
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
