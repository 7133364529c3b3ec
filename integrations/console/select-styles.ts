import { css } from 'lit';

/** A native select with its label and hint, in the look of the fields. */
export const selectStyles = css`
  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  .field label {
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    font-weight: var(--casement-weight-medium);
  }
  .select {
    position: relative;
    display: block;
  }
  .select .icon {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-end: 8px;
    color: var(--casement-text-3);
    pointer-events: none;
    --casement-icon: 16px;
  }
  select {
    inline-size: 100%;
    min-block-size: var(--casement-control);
    padding: 4px 10px;
    padding-inline-end: 28px;
    appearance: none;
    border: 1px solid var(--casement-line-strong);
    border-radius: var(--casement-radius-m);
    background: var(--casement-surface);
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .hint {
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
  }
`;
