import { css } from 'lit';

/** Look of `casement-ladder`. */
export const ladderStyles = css`
  :host {
    display: block;
  }
  .ladder {
    border: 1px solid var(--casement-line-2);
    border-radius: var(--casement-radius-l);
    background: var(--casement-surface);
    overflow: hidden;
  }
  .rungs {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .rung {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    min-inline-size: 0;
    min-block-size: 54px;
    padding: 6px 2px 5px;
    border: 0;
    background: var(--casement-surface);
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    line-height: 1.2;
    text-align: center;
    --casement-icon: 18px;
  }
  .rung + .rung {
    border-inline-start: 1px solid var(--casement-line);
  }
  button.rung {
    cursor: pointer;
  }
  button.rung:focus-visible {
    z-index: 1;
    box-shadow: var(--casement-ring-inset);
  }
  .rung b {
    font-weight: var(--casement-weight-medium);
  }
  .rung small {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--casement-text-3);
    font-size: var(--casement-text-11);
    font-variant-numeric: tabular-nums;
  }
  .rung .live-dot {
    inline-size: 6px;
    block-size: 6px;
  }
  button.rung:hover:not([aria-disabled], .live) {
    background: var(--casement-surface-2);
    color: var(--casement-text);
  }
  .rung[aria-disabled] {
    background: var(--casement-surface-2);
    color: var(--casement-text-3);
    cursor: default;
  }
  .rung.ask small {
    color: var(--casement-accent);
    font-weight: var(--casement-weight-medium);
  }
  .rung.on {
    background: var(--casement-accent-subtle);
    color: var(--casement-accent);
  }
  .rung.asked {
    background: var(--casement-caution-subtle);
    color: var(--casement-caution);
  }
  .rung.live {
    background: var(--casement-live-subtle);
    color: var(--casement-live);
  }
  :is(.rung.on, .rung.asked, .rung.live) small {
    color: inherit;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 34px;
    padding-block: 4px;
    padding-inline: 10px 4px;
    border-block-start: 1px solid var(--casement-line);
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
  }
  .line > p {
    flex: 1;
    min-inline-size: 0;
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
  .line b {
    font-weight: var(--casement-weight-strong);
  }
  .line time {
    font-variant-numeric: tabular-nums;
  }
  .line.asked {
    background: var(--casement-caution-subtle);
    color: var(--casement-text);
  }
  .line.live {
    background: var(--casement-live-subtle);
    color: var(--casement-text);
  }
  @container (height < 480px) {
    .rung {
      flex-flow: row wrap;
      gap: 0 6px;
      min-block-size: 30px;
      padding: 2px;
    }
    .rung .icon {
      display: none;
    }
    .line {
      min-block-size: 28px;
      padding-block: 1px;
    }
  }
  @container (width >= 700px) {
    .ladder {
      display: flex;
    }
    .rungs {
      flex: none;
      inline-size: 420px;
    }
    .line,
    casement-rung-choice {
      flex: 1;
      border-block-start: 0;
      border-inline-start: 1px solid var(--casement-line);
    }
  }
  @media (forced-colors: active) {
    .rung.on,
    .rung.live {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
