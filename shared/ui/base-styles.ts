import { css } from 'lit';

/** What every element adopts first: box model, inherited type, the focus ring, icons, text for screen readers only. */
export const baseStyles = css`
  :host,
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :where(p, h2, h3, ul) {
    margin: 0;
    padding: 0;
  }
  :where(button, input, textarea, select) {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  :where(a) {
    color: var(--casement-accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  :focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--casement-ring);
  }
  .icon {
    display: block;
    flex: none;
    inline-size: var(--casement-icon);
    block-size: var(--casement-icon);
  }
  :host(:dir(rtl)) .flip {
    transform: scaleX(-1);
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
