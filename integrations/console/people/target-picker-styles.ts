import { css } from 'lit';

/** Look of `casement-target-picker`: a search, tabs, and a list that scrolls. */
export const targetPickerStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 132px;
    min-inline-size: 0;
  }
  casement-field {
    margin: 12px 12px 4px;
  }
  casement-session-tabs {
    flex: 1;
    min-block-size: 0;
  }
  .list {
    flex: 1;
    min-block-size: 0;
    margin: 0;
    padding-block: 4px;
    overflow: auto;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 1px 8px;
    min-block-size: 44px;
    padding: 6px 12px;
    cursor: pointer;
  }
  .row:hover {
    background: var(--casement-surface-2);
  }
  .row[aria-selected='true'] {
    background: var(--casement-accent-subtle);
  }
  .row[aria-selected='true']::before {
    content: '';
    position: absolute;
    inset-block: 6px;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--casement-accent);
  }
  .row[aria-disabled] {
    background: none;
    color: var(--casement-text-3);
    cursor: not-allowed;
  }
  .row:focus-visible {
    box-shadow: var(--casement-ring-inset);
  }
  .main {
    display: grid;
    min-inline-size: 0;
    grid-column: 2;
  }
  .main b {
    font-weight: var(--casement-weight-strong);
  }
  .main > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sub,
  .mark {
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
  }
  [aria-disabled] :is(.sub, .mark) {
    color: var(--casement-text-3);
  }
  .empty,
  .loading {
    display: grid;
    gap: 12px;
    padding: 16px 12px;
    color: var(--casement-text-2);
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
