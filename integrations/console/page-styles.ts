import { css } from 'lit';

/** The document around the console: all of the frame, nothing outside it. */
export const pageStyles = css`
  html,
  body {
    block-size: 100%;
    margin: 0;
    background: var(--casement-surface);
  }
  body {
    overflow: hidden;
  }
`;
