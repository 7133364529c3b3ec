import { css } from 'lit';

/** Look of `casement-menu`. */
export const menuStyles = css`
  :host {
    position: relative;
    display: inline-block;
    flex: none;
  }
  .list {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    z-index: var(--casement-z-menu);
    inline-size: max-content;
    min-inline-size: 200px;
    max-inline-size: min(300px, 86vw);
    padding: 4px;
    border: 1px solid var(--casement-line-2);
    border-radius: var(--casement-radius-l);
    background: var(--casement-surface);
    box-shadow: var(--casement-shadow-2);
    animation: appear var(--casement-duration) var(--casement-ease-out);
  }
  :host([align='start']) .list {
    inset-inline: 0 auto;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .item {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: max(30px, calc(var(--casement-control) - 2px));
    padding: 4px 8px;
    border: 0;
    border-radius: var(--casement-radius-s);
    background: none;
    text-align: start;
    cursor: pointer;
    --casement-icon: 16px;
  }
  .item:hover,
  .item:focus-visible {
    background: var(--casement-surface-2);
  }
  .item:focus-visible {
    box-shadow: var(--casement-ring-inset);
  }
  .item > span:not(.sr) {
    flex: 1;
    min-inline-size: 0;
  }
  .item .icon {
    color: var(--casement-text-3);
  }
  .danger,
  .danger .icon {
    color: var(--casement-critical);
  }
  .item[aria-disabled='true'] {
    color: var(--casement-text-3);
    cursor: not-allowed;
  }
  .divider {
    block-size: 1px;
    margin-block: 4px;
    background: var(--casement-line);
  }
`;
