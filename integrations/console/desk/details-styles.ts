import { css } from 'lit';

/** Look of `casement-row-details`. */
export const detailsStyles = css`
  :host {
    display: block;
  }
  .card {
    display: grid;
    gap: 14px;
    max-inline-size: 640px;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .title h2 {
    font-size: var(--casement-text-17);
  }
  .topic {
    margin: 0;
    font-size: var(--casement-text-15);
    overflow-wrap: anywhere;
  }
  .note {
    margin: 0;
    padding: 8px 10px;
    border-radius: var(--casement-radius-m);
    background: var(--casement-surface-2);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  dl {
    font-size: inherit;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  @container (inline-size < 420px) {
    .actions casement-button {
      flex: 1 1 120px;
    }
  }
`;
