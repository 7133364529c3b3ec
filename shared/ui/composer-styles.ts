import { css } from 'lit';

/** Look of `casement-composer`. The hidden copy of the text in `.grow` gives the textarea its height. */
export const composerStyles = css`
  :host {
    display: block;
    flex: none;
  }
  .box {
    border: 1px solid var(--casement-line-strong);
    border-radius: var(--casement-radius-l);
    background: var(--casement-surface);
  }
  .box:focus-within {
    border-color: var(--casement-focus);
    box-shadow: 0 0 0 1px var(--casement-focus);
  }
  :host([note]) .box {
    background: var(--casement-caution-subtle);
  }
  .grow {
    display: grid;
    max-block-size: 9.5em;
    overflow: hidden auto;
  }
  .grow::after {
    content: attr(data-text);
    visibility: hidden;
  }
  .grow::after,
  textarea {
    grid-area: 1 / 1;
    inline-size: 100%;
    min-inline-size: 0;
    padding: 9px 11px 4px;
    border: 0;
    overflow: hidden;
    font: inherit;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  textarea {
    display: block;
    resize: none;
    outline: 0;
    background: none;
  }
  textarea:focus-visible {
    box-shadow: none;
  }
  textarea::placeholder {
    color: var(--casement-text-3);
    opacity: 1;
  }
  textarea:read-only {
    color: var(--casement-text-2);
  }
  .row {
    display: flex;
    align-items: center;
    gap: 2px;
    padding-inline: 5px;
    padding-block-end: 5px;
    --casement-icon-button: max(26px, calc(var(--casement-control) - 8px));
  }
  .count {
    flex: 1;
    min-inline-size: 0;
    padding-inline: 6px;
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .count.over {
    color: var(--casement-critical);
  }
  @media (forced-colors: active) {
    .box:focus-within {
      outline: 2px solid Highlight;
    }
  }
`;
