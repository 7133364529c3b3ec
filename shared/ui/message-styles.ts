import { css } from 'lit';

/** Look of `casement-message`. Density and brand come by the `--casement-message-…` tokens. */
export const messageStyles = css`
  :host {
    display: block;
  }
  .message {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }
  .own {
    align-items: flex-end;
  }
  .own .head {
    justify-content: flex-end;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    align-items: baseline;
    max-inline-size: 100%;
    margin-block-end: 2px;
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
    overflow-wrap: anywhere;
  }
  b {
    color: var(--casement-text-2);
    font-weight: var(--casement-weight-medium);
  }
  time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .private {
    display: inline-flex;
    gap: 3px;
    align-items: baseline;
    color: var(--casement-caution);
    --casement-icon: 12px;
  }
  .private .icon {
    align-self: center;
  }
  .body {
    max-inline-size: min(88%, 560px);
    padding: var(--casement-message-padding);
    border: 1px solid transparent;
    border-radius: var(--casement-message-radius);
    border-start-start-radius: var(--casement-message-corner);
    background: var(--casement-surface-2);
    overflow-wrap: anywhere;
  }
  .body p {
    white-space: pre-wrap;
  }
  .own .body {
    border-color: var(--casement-message-edge);
    border-start-start-radius: var(--casement-message-radius);
    border-start-end-radius: var(--casement-message-corner);
    background: var(--casement-message-own);
    color: var(--casement-on-message-own);
  }
  .note .body {
    border-color: transparent;
    background: var(--casement-caution-subtle);
    color: var(--casement-text);
  }
  .body a {
    color: inherit;
  }
  .body a:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 1px;
    box-shadow: none;
  }
  .state {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 3px;
    align-items: center;
    justify-content: flex-end;
    margin-block-start: 2px;
    color: var(--casement-text-3);
    font-size: var(--casement-message-state);
    --casement-icon: 13px;
  }
  .seen {
    color: var(--casement-text-2);
  }
  .failed {
    color: var(--casement-critical);
  }
  @media (forced-colors: active) {
    .message .body {
      border-color: CanvasText;
    }
  }
`;
