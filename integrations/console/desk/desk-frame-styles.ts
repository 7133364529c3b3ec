import { css } from 'lit';

/** Layout of `casement-desk-frame`: bar and offers stay, what is below scrolls by itself. */
export const deskFrameStyles = css`
  :host,
  main,
  .below {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  :host {
    position: relative;
  }
  .unopened {
    flex: none;
    margin: 12px;
  }
`;
