import { css } from 'lit';

/** Look of `casement-sharing`. It is the same on every site and cannot be branded. */
export const sharingBannerStyles = css`
  :host {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding-block: 7px;
    padding-inline: 16px 8px;
    background: var(--casement-live-fill);
    color: var(--casement-on-fill);
    font-size: calc(14px * var(--casement-font-scale));
  }
  .live-dot {
    margin-block-start: 7px;
  }
  .text {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  p {
    font-weight: var(--casement-weight-strong);
  }
  span {
    display: block;
    font-size: var(--casement-text-13);
  }
  .look {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--casement-text-13);
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  .look:focus-visible {
    outline: 2px solid #fff;
    outline-offset: 2px;
  }
  .buttons {
    display: grid;
    gap: 6px;
  }
  .modify {
    border-color: #fff;
    background: none;
    color: #fff;
  }
  .modify:hover {
    background: #fff3;
  }
`;
