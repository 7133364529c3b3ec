import { css } from 'lit';

/** Layout of the outermost elements; they are the container that all size queries ask. */
export const consoleStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: hidden;
    container-type: size;
    background: var(--casement-surface);
  }
  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 16px;
    min-block-size: 0;
    padding: 12px;
    overflow: auto;
  }
  .body > * {
    flex: none;
    inline-size: 100%;
    max-inline-size: 420px;
    margin-inline: auto;
  }
  .back {
    flex: none;
    align-self: flex-start;
    margin: 4px 6px 0;
  }
  .empty {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    padding: 24px;
    color: var(--casement-text-2);
    text-align: center;
  }
  .empty p {
    margin: 0;
  }
  h1,
  h2 {
    margin: 0;
    color: var(--casement-text);
    font-size: var(--casement-text-15);
    font-weight: var(--casement-weight-strong);
  }
  .loading {
    display: grid;
    gap: 12px;
  }
  .loading .skeleton {
    block-size: 14px;
  }
  .loading .block {
    block-size: 34px;
  }
  .ticket {
    min-inline-size: 0;
    overflow: hidden;
    color: var(--casement-text-2);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
