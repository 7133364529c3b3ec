import { css } from 'lit';

/** Look of `casement-key-card`. */
export const keyCardStyles = css`
  .words {
    padding: 10px 14px;
  }
  .words b {
    font-size: var(--casement-text-15);
    font-weight: var(--casement-weight-strong);
  }
  .state {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    color: var(--casement-text-2);
  }
  .state > :first-child {
    margin-block-start: 2px;
  }
  .state.opened .icon {
    color: var(--casement-positive);
  }
  @container (height < 480px) {
    .stack {
      gap: 10px;
    }
  }
`;
