import { css } from 'lit';

/** Look of `casement-button`: each variant only sets four colours. */
export const buttonStyles = css`
  :host {
    display: inline-flex;
    min-inline-size: 0;
    --casement-icon: 16px;
    --back: var(--casement-surface);
    --ink: var(--casement-text);
    --edge: var(--casement-line-2);
    --hover: var(--casement-surface-2);
  }
  :host([block]) {
    display: flex;
  }
  :host([variant='primary']) {
    --back: var(--casement-accent-fill);
    --ink: var(--casement-on-accent);
    --edge: var(--casement-accent-edge);
    --hover: color-mix(in oklab, var(--casement-accent-fill) 92%, var(--casement-on-accent));
  }
  :host([variant='quiet']) {
    --back: transparent;
    --ink: var(--casement-text-2);
    --edge: transparent;
  }
  :host([variant='text']) {
    --back: transparent;
    --ink: var(--casement-accent);
    --edge: transparent;
    --hover: var(--casement-accent-subtle);
  }
  :host([variant='danger']) {
    --ink: var(--casement-critical);
    --hover: var(--casement-critical-subtle);
  }
  :host([variant='danger-fill']) {
    --back: var(--casement-critical-fill);
    --ink: var(--casement-on-fill);
    --edge: transparent;
    --hover: var(--casement-critical-fill);
  }
  :host([variant='live-fill']) {
    --back: var(--casement-live-fill);
    --ink: var(--casement-on-fill);
    --edge: transparent;
    --hover: var(--casement-live-fill);
  }
  button {
    flex: 1;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: var(--casement-control);
    min-block-size: var(--casement-control);
    padding: 4px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--casement-radius-m);
    background: var(--back);
    color: var(--ink);
    font-weight: var(--casement-weight-medium);
    line-height: 1.25;
    text-align: center;
    overflow-wrap: anywhere;
    cursor: pointer;
    transition: background-color var(--casement-duration-fast);
  }
  button:hover {
    background: var(--hover);
  }
  button:active,
  button:is([aria-pressed='true'], [aria-expanded='true']) {
    --back: var(--casement-surface-3);
    --hover: var(--casement-surface-3);
    --ink: var(--casement-text);
  }
  :host(:is([variant='primary'], [variant$='fill'])) button:active {
    --back: inherit;
    --hover: inherit;
    --ink: inherit;
  }
  :host([variant='text']) button {
    padding-inline: 6px;
  }
  :host([small]) button {
    min-inline-size: var(--casement-control-small);
    min-block-size: var(--casement-control-small);
    padding: 2px 8px;
    font-size: var(--casement-text-12);
    white-space: nowrap;
  }
  :host button[aria-disabled] {
    --back: var(--casement-surface-2);
    --hover: var(--back);
    --ink: var(--casement-text-3);
    --edge: var(--casement-line);
    cursor: not-allowed;
  }
  :host(:is([variant='quiet'], [variant='text'])) button[aria-disabled] {
    --back: transparent;
    --edge: transparent;
  }
  @media (forced-colors: active) {
    :host button {
      border-color: ButtonText;
    }
    button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    :host button[aria-disabled] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
