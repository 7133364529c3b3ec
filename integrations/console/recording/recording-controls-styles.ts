import { css } from 'lit';

/** Look of `casement-recording-controls`. */
export const recordingControlsStyles = css`
  :host {
    display: grid;
    gap: 6px;
    font-size: var(--casement-text-13);
  }
  .line {
    position: relative;
    block-size: 28px;
  }
  input[type='range'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 28px;
    margin: 0;
    accent-color: var(--casement-accent);
    cursor: pointer;
  }
  .mark {
    position: absolute;
    inset-block-end: 0;
    inline-size: 4px;
    block-size: 8px;
    margin-inline-start: -2px;
    border-radius: 1px;
    background: currentcolor;
    pointer-events: none;
  }
  .chat {
    color: var(--casement-accent);
  }
  .consent {
    color: var(--casement-positive);
  }
  .click {
    color: var(--casement-live);
  }
  .error {
    color: var(--casement-critical);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
  }
  select {
    min-block-size: 28px;
    border: 1px solid var(--casement-line-strong);
    border-radius: var(--casement-radius-s);
    background: var(--casement-surface);
    color: var(--casement-text);
    font: inherit;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    list-style: none;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .legend i {
    inline-size: 4px;
    block-size: 8px;
    border-radius: 1px;
    background: currentcolor;
  }
  .legend span {
    color: var(--casement-text-2);
  }
`;
