import { css } from 'lit';

/** Look of `casement-consent`: a sheet over the panel. */
export const consentStyles = css`
  :host {
    position: absolute;
    inset: 0;
    z-index: var(--casement-z-dialog);
    display: grid;
    align-items: end;
    background: var(--casement-scrim);
  }
  .sheet {
    display: grid;
    gap: 12px;
    max-block-size: 100%;
    padding: 20px 20px 0;
    overflow: auto;
    overscroll-behavior: contain;
    border-start-start-radius: 16px;
    border-start-end-radius: 16px;
    background: var(--casement-surface);
    box-shadow: var(--casement-shadow-3);
    animation: rise var(--casement-duration-slow) var(--casement-ease-out);
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 var(--casement-shift);
    }
  }
  .who {
    align-items: center;
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
  h3 {
    margin-block-end: 3px;
    color: var(--casement-text-2);
    font-size: var(--casement-text-13);
    font-weight: var(--casement-weight-strong);
  }
  .list {
    gap: 3px;
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
  .two {
    position: sticky;
    inset-block-end: 0;
    margin-inline: -20px;
    padding: 8px 20px 20px;
    background: var(--casement-surface);
  }
`;
