import { css } from 'lit';

/** Look of `casement-session-screen`. */
export const sessionScreenStyles = css`
  :host {
    position: relative;
    display: block;
  }
  .main {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  header {
    flex: none;
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 60px;
    padding-block: 8px;
    padding-inline: 16px 6px;
    border-block-end: 1px solid var(--casement-line);
  }
  header div {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    font-size: var(--casement-text-15);
    font-weight: var(--casement-weight-strong);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .sub {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    --casement-icon: 14px;
  }
  .sub .icon {
    color: var(--casement-positive);
  }
  .card {
    flex: 1;
    min-block-size: 0;
    padding: var(--casement-space-16);
    overflow: auto;
    overscroll-behavior: contain;
  }
  casement-conversation {
    flex: 1;
    min-block-size: 0;
  }
`;
