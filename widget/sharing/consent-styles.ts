import { css } from 'lit';

/** Look of `casement-consent`, on top of that of every sheet. */
export const consentStyles = css`
  .who {
    align-items: center;
  }
  .who div {
    flex: 1;
  }
  .who casement-button {
    flex: none;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 5px;
    font-weight: var(--casement-weight-strong);
    --casement-icon: 16px;
  }
  .name .icon {
    color: var(--casement-positive);
  }
  .lists {
    display: grid;
    gap: 10px;
    font-size: calc(14px * var(--casement-font-scale));
  }
  .next {
    display: flex;
    gap: 8px;
    padding: 12px;
    border-radius: var(--casement-radius-m);
    background: var(--casement-surface-2);
    color: var(--casement-text-2);
    font-size: var(--casement-text-13);
    --casement-icon: 16px;
  }
  .next b {
    color: var(--casement-text);
  }
  .failed {
    color: var(--casement-critical);
    font-size: var(--casement-text-13);
  }
`;
