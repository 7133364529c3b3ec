import { css } from 'lit';

/** Look of `casement-queue-list`. */
export const queueListStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .tools {
    display: flex;
    flex: none;
    gap: 6px;
    align-items: center;
    padding: 10px 12px 6px;
  }
  .tools > casement-button {
    flex: 1;
  }
  .search {
    flex: none;
    padding: 0 12px 8px;
  }
  .problem {
    padding-inline: 12px;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    padding-block-end: 12px;
    overflow: hidden auto;
  }
  section + section {
    border-block-start: 1px solid var(--casement-line);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 36px;
    padding-inline: 10px 12px;
    color: var(--casement-text-2);
  }
  h3 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: var(--casement-text-12);
    font-weight: var(--casement-weight-strong);
  }
  .name {
    max-inline-size: 100%;
    overflow: hidden;
    padding: 4px 0;
    border: 0;
    border-radius: var(--casement-radius-s);
    background: none;
    font-weight: inherit;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .name:hover {
    color: var(--casement-text);
    text-decoration: underline;
  }
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 34px;
    --casement-icon: 16px;
  }
  .head casement-icon-button {
    inline-size: 34px;
    --casement-icon-button: 26px;
  }
  .news {
    --ink: var(--casement-live);
  }
  .count {
    min-inline-size: 18px;
    padding-inline: 5px;
    border: 1px solid transparent;
    border-radius: 9px;
    background: var(--casement-surface-3);
    font-size: var(--casement-text-11);
    font-variant-numeric: tabular-nums;
    line-height: 16px;
    text-align: center;
  }
  ul {
    list-style: none;
  }
  .row {
    position: relative;
    display: flex;
    gap: 8px;
    align-items: center;
    inline-size: 100%;
    padding: 7px 12px;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .row:hover {
    background: var(--casement-surface-2);
  }
  .row[aria-current] {
    background: var(--casement-accent-subtle);
  }
  .row[aria-current]::before {
    content: '';
    position: absolute;
    inset-block: 6px;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--casement-accent);
  }
  .row:focus-visible {
    box-shadow: var(--casement-ring-inset);
  }
  .row.gone {
    color: var(--casement-text-3);
  }
  .main {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }
  .line {
    display: flex;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
    --casement-icon: 16px;
  }
  .cut {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  b {
    font-weight: var(--casement-weight-strong);
  }
  .sub,
  .side {
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
  }
  .gone .sub,
  .gone .side {
    color: inherit;
  }
  .side {
    display: grid;
    flex: none;
    justify-items: end;
    max-inline-size: 45%;
  }
  .side > * {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  .critical {
    color: var(--casement-critical);
  }
  .time.critical {
    font-weight: var(--casement-weight-strong);
  }
  .caution {
    color: var(--casement-caution);
  }
  .accent {
    color: var(--casement-accent);
  }
  .empty {
    padding: 0 12px 12px;
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
  }
  .fresh {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }
  .fresh > * {
    border-radius: var(--casement-radius-m);
    background: var(--casement-surface);
    box-shadow: var(--casement-shadow-2);
    pointer-events: auto;
  }
  .loading {
    display: grid;
    gap: 12px;
    padding: 12px;
  }
  .loading .block {
    block-size: 34px;
  }
  @media (forced-colors: active) {
    .row[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .count {
      border-color: CanvasText;
    }
  }
`;
