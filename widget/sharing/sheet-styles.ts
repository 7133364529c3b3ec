import { css } from 'lit';

/** Looks of what rises over the chat: the question, and what the customer opens to change the answer. */
export const sheetStyles = css`
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
  h3 {
    margin-block-end: 3px;
    color: var(--casement-text-2);
    font-size: var(--casement-text-13);
    font-weight: var(--casement-weight-strong);
  }
  .list {
    gap: 3px;
  }
  .two {
    position: sticky;
    inset-block-end: 0;
    margin-inline: -20px;
    padding: 8px 20px 20px;
    background: var(--casement-surface);
  }
`;
