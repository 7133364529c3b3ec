import { css } from 'lit';

/** Layout that the settings of masking share. */
export const maskingStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-inline-size: 0;
  }
  fieldset {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    padding-block-end: 6px;
    font-weight: var(--casement-weight-strong);
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 2px 8px;
    cursor: pointer;
  }
  .choice input {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
    accent-color: var(--casement-accent);
  }
  .choice span {
    grid-column: 2;
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
  }
  .lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: 12px;
  }
  .box {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 12px;
  }
`;
