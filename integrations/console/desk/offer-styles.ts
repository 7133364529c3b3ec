import { css } from 'lit';

/** Look of `casement-offer`. */
export const offerStyles = css`
  :host {
    display: block;
    flex: none;
  }
  section {
    position: relative;
    margin: 12px;
    overflow: hidden;
    border: 1px solid var(--casement-accent);
    border-radius: var(--casement-radius-l);
    background: var(--casement-surface);
    box-shadow: var(--casement-shadow-2);
    animation: offer-in var(--casement-duration) var(--casement-ease-out);
  }
  @keyframes offer-in {
    from {
      opacity: 0;
      translate: 0 calc(-1 * var(--casement-shift, 8px));
    }
  }
  .bar {
    block-size: 4px;
    background: var(--casement-surface-3);
  }
  .bar div {
    block-size: 100%;
    inline-size: calc(var(--left, 1) * 100%);
    background: var(--casement-accent);
    transition: inline-size 1s linear;
  }
  .last .bar div {
    background: var(--casement-critical-fill);
  }
  .last .time {
    color: var(--casement-critical);
    font-weight: var(--casement-weight-strong);
  }
  .body {
    display: grid;
    gap: 10px;
    max-block-size: min(70vh, 420px);
    padding: 12px;
    overflow: auto;
  }
  h2 {
    font-size: var(--casement-text-13);
  }
  p {
    overflow-wrap: anywhere;
  }
  .who {
    display: flex;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
  }
  .who b {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    font-weight: var(--casement-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .why {
    display: flex;
    gap: 8px;
    --casement-icon: 16px;
  }
  details dl {
    margin-block-start: 6px;
  }
  summary {
    cursor: pointer;
  }
  .note {
    padding: 8px 10px;
    border-radius: var(--casement-radius-m);
    background: var(--casement-surface-2);
    white-space: pre-line;
  }
  @media (prefers-reduced-motion: reduce) {
    section {
      animation: none;
    }
    .bar div {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .bar div {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
