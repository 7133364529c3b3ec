import { css } from 'lit';

/** Look of `casement-page-frame`. Nothing of it takes room in the page or a press from it. */
export const pageFrameStyles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: 0 auto auto 0 !important;
    z-index: var(--casement-z-page-frame, 2147483000) !important;
    inline-size: 0 !important;
    block-size: 0 !important;
    overflow: visible !important;
    pointer-events: none !important;
  }
  .layer {
    position: fixed;
    inset: 0;
    z-index: var(--casement-z-page-frame);
    overflow: clip;
    contain: strict;
    pointer-events: none;
    font: var(--casement-weight-medium) 12px / 1.4 var(--casement-font-system);
  }
  .edge {
    position: absolute;
    inset: 0;
    border: 4px solid var(--casement-live-fill);
    box-shadow: inset 0 0 0 2px #fff;
  }
  .mark {
    position: absolute;
    inset-block-end: 14px;
    inset-inline-start: 16px;
    max-inline-size: calc(100% - 32px);
    box-sizing: border-box;
    padding: 3px 8px;
    overflow: hidden;
    border-radius: 4px;
    background: rgb(16 24 31 / 0.62);
    color: #fff;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .mark:empty {
    display: none;
  }
  .status {
    position: fixed;
    inset: 0 auto auto 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .layer {
      display: none;
    }
  }
`;
