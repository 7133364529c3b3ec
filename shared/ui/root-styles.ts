import { css } from 'lit';

/** Type and colours of the outermost root, beside `tokens`; everything below inherits them. */
export const rootStyles = css`
  :root,
  :host,
  [data-casement] {
    color: var(--casement-text);
    font: var(--casement-weight-regular) var(--casement-body) / var(--casement-leading) var(--casement-font);
    -webkit-font-smoothing: antialiased;
    text-size-adjust: 100%;
  }
`;
