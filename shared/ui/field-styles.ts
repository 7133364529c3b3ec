import { css } from 'lit';

/** Look of `casement-field`. */
export const fieldStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--casement-space-4);
    min-inline-size: 0;
  }
  label {
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    font-weight: var(--casement-weight-medium);
  }
  .row {
    display: flex;
    gap: var(--casement-space-6);
  }
  #control {
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: var(--casement-control);
    padding: 4px 10px;
    border: 1px solid var(--casement-line-strong);
    border-radius: var(--casement-radius-m);
    background: var(--casement-surface);
  }
  textarea {
    display: block;
    padding-block: 8px;
    resize: vertical;
  }
  :host([code]) #control {
    font-family: var(--casement-font-mono);
    letter-spacing: 0.02em;
  }
  #control::placeholder {
    color: var(--casement-text-3);
    opacity: 1;
  }
  #control:focus-visible {
    border-color: var(--casement-focus);
  }
  #control:disabled,
  #control:read-only {
    background: var(--casement-surface-2);
  }
  #control:disabled {
    color: var(--casement-text-3);
    cursor: not-allowed;
  }
  #control[aria-invalid='true'] {
    border-color: var(--casement-critical-fill);
  }
  #control[aria-invalid='true']:not(:focus-visible) {
    box-shadow: inset 0 0 0 1px var(--casement-critical-fill);
  }
  #hint,
  #error {
    font-size: var(--casement-text-12);
    color: var(--casement-text-3);
  }
  #error {
    display: flex;
    gap: 5px;
    color: var(--casement-critical);
    --casement-icon: 14px;
  }
  #error:empty {
    display: none;
  }
  #error .icon {
    margin-block-start: 2px;
  }
`;
