import { css } from 'lit';

/** Look of `casement-dialog`. */
export const dialogStyles = css`
  :host {
    display: contents;
  }
  :host([contained][open]) {
    position: absolute;
    inset: 0;
    z-index: var(--casement-z-dialog);
    display: grid;
    place-items: center;
    padding: 16px;
    overflow: auto;
    background: var(--casement-scrim);
  }
  dialog {
    inline-size: min(400px, 100% - 32px);
    max-block-size: calc(100dvb - 32px);
    padding: 0;
    overflow: auto;
    border: 1px solid transparent;
    border-radius: var(--casement-radius-xl);
    background: var(--casement-surface);
    color: inherit;
    box-shadow: var(--casement-shadow-3);
  }
  :host([contained]) dialog {
    position: static;
    inline-size: min(400px, 100%);
    max-block-size: none;
  }
  dialog[open] {
    animation: appear var(--casement-duration) var(--casement-ease-out);
  }
  dialog::backdrop {
    background: var(--casement-scrim);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  h2 {
    padding: 20px 20px 0;
    font-size: var(--casement-text-15);
    font-weight: var(--casement-weight-strong);
    line-height: 1.3;
  }
  #body {
    padding: 8px 20px 0;
    color: var(--casement-text-2);
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: 20px;
  }
  .foot casement-button {
    flex: 0 1 auto;
  }
`;
