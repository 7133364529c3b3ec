import { css } from 'lit';

/** Look of `casement-welcome`. */
export const welcomeStyles = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  header {
    flex: none;
    padding-block: 12px 24px;
    padding-inline: 20px 6px;
    border-block-end: 1px solid var(--casement-accent-edge);
    background: var(--casement-accent-fill);
    color: var(--casement-on-accent);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    font-weight: var(--casement-weight-strong);
  }
  .brand span {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .brand casement-icon-button {
    --casement-text-2: currentColor;
    --casement-text: currentColor;
    --casement-surface-2: color-mix(in oklab, var(--casement-on-accent) 16%, transparent);
    --casement-ring: 0 0 0 2px currentColor;
  }
  h2 {
    margin-block: 16px 4px;
    padding-inline-end: 14px;
    font-size: calc(24px * var(--casement-font-scale));
    letter-spacing: -0.015em;
    line-height: 1.25;
  }
  header p {
    padding-inline-end: 14px;
  }
  .body {
    flex: 1;
    display: grid;
    align-content: start;
    gap: var(--casement-space-20);
    padding: var(--casement-space-16);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .body h2 {
    margin: 0;
    font-size: var(--casement-text-20);
  }
  .problem {
    color: var(--casement-critical);
    font-size: var(--casement-text-13);
  }
  .safe {
    display: grid;
    gap: 6px;
    color: var(--casement-text-2);
    font-size: var(--casement-text-13);
  }
  .safe h3 {
    color: var(--casement-text);
    font-size: inherit;
    font-weight: var(--casement-weight-strong);
  }
  .safe ul {
    display: grid;
    gap: 6px;
    padding-inline-start: 20px;
  }
`;
