import { css } from 'lit';

/** What the cards of joining, consent and the end have in common. */
export const cardStyles = css`
  h2 {
    font-size: var(--casement-text-17);
    font-weight: var(--casement-weight-strong);
    letter-spacing: -0.01em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .small {
    color: var(--casement-text-2);
    font-size: var(--casement-text-13);
    overflow-wrap: anywhere;
  }
  .who {
    display: flex;
    align-items: flex-start;
    gap: 12px;
  }
  .who div {
    min-inline-size: 0;
  }
  .checked {
    display: flex;
    gap: 5px;
    color: var(--casement-positive);
    font-size: var(--casement-text-13);
    --casement-icon: 16px;
  }
  .phrase {
    padding: 9px 12px;
    border: 1px dashed var(--casement-line-strong);
    border-radius: var(--casement-radius-l);
    color: var(--casement-text-2);
    font-size: var(--casement-text-13);
  }
  .phrase b {
    display: block;
    color: var(--casement-text);
    font-size: var(--casement-text-17);
  }
  .list {
    display: grid;
    gap: 6px;
    list-style: none;
  }
  .list li {
    display: flex;
    gap: 8px;
    --casement-icon: 16px;
  }
  .list .icon {
    margin-block-start: 3px;
    color: var(--casement-text-3);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(130px, 100%), 1fr));
    gap: 10px;
    --casement-line-2: var(--casement-line-strong);
    --casement-weight-medium: var(--casement-weight-strong);
  }
`;
