import { css } from 'lit';

/** Cards of the guest page, in the middle of it. */
export const guestStyles = css`
  :host {
    display: grid;
    flex: 1;
    align-content: center;
    justify-items: center;
    min-block-size: 0;
    padding: 16px;
    overflow: auto;
  }
  section {
    display: grid;
    gap: 12px;
    inline-size: min(420px, 100%);
    padding: 16px;
  }
  .choice {
    display: grid;
    grid-template-columns: 16px 1fr;
    gap: 0 8px;
  }
  .choice input {
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: var(--casement-accent);
  }
  ul {
    display: grid;
    gap: 4px;
    padding-inline-start: 18px;
    color: var(--casement-text-2);
  }
`;
