import { css } from 'lit';

/** What the pages inside a sheet share: a body that scrolls, a foot with the buttons, fields and choices. */
export const sheetStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .scroll {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 16px;
    min-block-size: 0;
    padding: 12px;
    overflow: auto;
  }
  .scroll > * {
    flex: none;
  }
  .foot {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 8px;
    padding: 12px;
    border-block-start: 1px solid var(--casement-line);
  }
  .foot > casement-button {
    flex: 1 1 120px;
  }
  fieldset {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 6px;
    padding: 0;
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    font-weight: var(--casement-weight-medium);
  }
  .choice {
    display: grid;
    grid-template-columns: 16px 1fr;
    gap: 0 8px;
    cursor: pointer;
  }
  .choice input {
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: var(--casement-accent);
  }
  .choice .hint {
    grid-column: 2;
  }
  .hint {
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
  }
  @container (height < 480px) {
    .foot {
      padding-block: 6px;
    }
  }
`;
