import { css } from 'lit';

/** Look of `casement-switch`. */
export const switchStyles = css`
  :host {
    display: flex;
    gap: 16px;
    align-items: flex-start;
    justify-content: space-between;
  }
  .words {
    min-inline-size: 0;
  }
  label {
    font-weight: var(--casement-weight-medium);
    overflow-wrap: anywhere;
  }
  p {
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
  }
  input {
    position: relative;
    flex: none;
    inline-size: 32px;
    block-size: 18px;
    margin: 1px 0 0;
    appearance: none;
    border: 1px solid transparent;
    border-radius: 9px;
    background: var(--casement-line-strong);
    cursor: pointer;
    transition: background-color var(--casement-duration);
  }
  input::after {
    content: '';
    position: absolute;
    inset-block-start: 1px;
    inset-inline-start: 1px;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--casement-surface);
    transition: inset-inline-start var(--casement-duration) var(--casement-ease-out);
    forced-color-adjust: none;
  }
  input:checked {
    background: var(--casement-accent);
  }
  input:checked::after {
    inset-inline-start: 15px;
  }
  input[aria-disabled] {
    opacity: 0.45;
    cursor: not-allowed;
  }
  @media (forced-colors: active) {
    input {
      border-color: CanvasText;
    }
    input::after {
      background: CanvasText;
    }
  }
`;
