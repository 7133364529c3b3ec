import { css } from 'lit';

/** Tables of the dashboard; below 700 px their rows become cards. */
export const tableStyles = css`
  h3 {
    padding: 16px 16px 4px;
    font-size: var(--casement-text-13);
    font-weight: var(--casement-weight-strong);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th {
    padding: 6px 8px;
    border-block-end: 1px solid var(--casement-line-2);
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    font-weight: var(--casement-weight-medium);
    text-align: start;
  }
  td {
    padding: 8px;
    border-block-end: 1px solid var(--casement-line);
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  :is(th, td):first-child {
    padding-inline-start: 16px;
  }
  :is(th, td):last-child {
    padding-inline-end: 16px;
    text-align: end;
  }
  b {
    font-weight: var(--casement-weight-medium);
  }
  tr[aria-current],
  .open[aria-current] {
    background: var(--casement-accent-subtle);
  }
  .gone {
    color: var(--casement-text-2);
  }
  .sub {
    display: block;
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    font-weight: normal;
  }
  .critical {
    color: var(--casement-critical);
    font-weight: var(--casement-weight-strong);
  }
  .live {
    color: var(--casement-live);
    font-size: var(--casement-text-12);
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .acts {
    display: inline-flex;
    gap: 6px;
    justify-content: flex-end;
  }
  .empty {
    padding: 8px 16px 16px;
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
  }
  .open {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 2px 4px;
    margin-inline-start: -4px;
    border: 0;
    border-radius: var(--casement-radius-s);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .open:hover b {
    text-decoration: underline;
  }
  .place > td,
  .place > td:first-child {
    padding: 0;
    text-align: start;
  }
  @container (inline-size < 700px) {
    table,
    tbody,
    tr,
    td {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      padding: 8px 16px;
      border-block-end: 1px solid var(--casement-line);
    }
    tr.place {
      padding: 0;
    }
    td,
    td:first-child,
    td:last-child {
      padding: 2px 0;
      border: 0;
      text-align: start;
    }
    .minor {
      color: var(--casement-text-2);
      font-size: var(--casement-text-12);
    }
  }
  @media (forced-colors: active) {
    tr[aria-current],
    .open[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
