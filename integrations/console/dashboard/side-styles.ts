import { css } from 'lit';

/** Look of what stands beside the board: a head with a way to close it, then the session or console. */
export const sideStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    container-type: size;
    background: var(--casement-surface);
  }
  header {
    display: flex;
    flex: none;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding-block: 4px;
    padding-inline: 12px 6px;
    border-block-end: 1px solid var(--casement-line);
  }
  h2 {
    min-inline-size: 0;
    font-size: var(--casement-text-13);
    font-weight: var(--casement-weight-strong);
    overflow-wrap: anywhere;
  }
  .told,
  .why {
    flex: none;
    padding: 8px 12px;
    border-block-end: 1px solid var(--casement-line);
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
  }
  .why {
    max-block-size: 40%;
    border-block-start: 1px solid var(--casement-line);
    border-block-end: 0;
    overflow: auto;
  }
  .why b {
    display: block;
    color: var(--casement-text);
  }
  .why dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 8px;
    margin: 4px 0 0;
  }
  .why dd {
    margin: 0;
  }
  casement-live-session {
    flex: 1;
    min-block-size: 0;
  }
`;
