import { css } from 'lit';

/** The white button on live colour. It looks the same on every site and cannot be branded. */
export const stopButtonStyles = css`
  .stop {
    flex: none;
    min-block-size: 36px;
    padding: 0 12px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: #fff;
    color: #9a3006;
    font-size: calc(12px * var(--casement-font-scale, 1));
    font-weight: 700;
    letter-spacing: 0.03em;
    cursor: pointer;
  }
  .stop:hover {
    background: #fdefe7;
  }
  .stop:focus-visible {
    outline: 2px solid #fff;
    outline-offset: 2px;
  }
`;
