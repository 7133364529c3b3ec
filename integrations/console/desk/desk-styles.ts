import { css } from 'lit';

/** Layout of `casement-desk`: one page at a time when narrow, the queues beside it when wide. */
export const deskStyles = css`
  :host {
    display: flex;
    flex: 1;
    min-block-size: 0;
    container-type: inline-size;
  }
  .desk {
    display: grid;
    flex: 1;
    grid-template: 'offers' auto 'main' minmax(0, 1fr) / minmax(0, 1fr);
    min-inline-size: 0;
    min-block-size: 0;
  }
  .offers {
    grid-area: offers;
    min-inline-size: 0;
  }
  .list,
  .page {
    grid-area: main;
  }
  .list,
  .page {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .list casement-queue-list {
    flex: 1;
  }
  .page {
    background: var(--casement-surface);
  }
  .content {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 16px;
    min-block-size: 0;
    padding: 12px;
    overflow: auto;
    container-type: inline-size;
  }
  .content > * {
    flex: none;
  }
  header {
    display: flex;
    flex: none;
    gap: 4px;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 6px 12px;
    border-block-end: 1px solid var(--casement-line);
  }
  header h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    outline: none;
    font-size: var(--casement-text-15);
    font-weight: var(--casement-weight-strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  header h2:first-child {
    padding-inline-start: 6px;
  }
  casement-sound-banner {
    margin: 8px 12px 0;
  }
  .quiet {
    display: grid;
    gap: 4px;
    margin: auto;
    padding: 24px;
    color: var(--casement-text-2);
    text-align: center;
  }
  .quiet h2 {
    color: var(--casement-text);
    font-size: var(--casement-text-15);
    font-weight: var(--casement-weight-strong);
  }
  .pin {
    display: none;
  }
  @container (inline-size < 700px) {
    [data-page='none'] .page,
    .desk:not([data-page='none']) .list {
      display: none;
    }
  }
  @container (inline-size >= 700px) {
    .desk {
      grid-template: 'list offers' auto 'list main' minmax(0, 1fr) / auto minmax(0, 1fr);
    }
    .offers {
      background: var(--casement-canvas);
    }
    .offers ::slotted(*) {
      max-inline-size: 520px;
      margin-inline-start: 20px;
    }
    .list {
      grid-area: list;
      inline-size: 300px;
      border-inline-end: 1px solid var(--casement-line);
    }
    .page {
      background: var(--casement-canvas);
    }
    .content {
      padding: 24px 32px;
    }
    .chat {
      background: var(--casement-surface);
    }
    .pin {
      display: inline-flex;
    }
    .back {
      display: none;
    }
    .page header {
      padding-inline-start: 16px;
      background: var(--casement-surface);
    }
    casement-row-details {
      padding: 20px;
      border: 1px solid var(--casement-line-2);
      border-radius: var(--casement-radius-l);
      background: var(--casement-surface);
      max-inline-size: 680px;
    }
    .list.away {
      inline-size: 44px;
      overflow: hidden;
      transition: inline-size var(--casement-duration) var(--casement-ease-out);
    }
    .list.away > * {
      inline-size: 299px;
    }
    .list.away:is(:hover, :focus-within) {
      inline-size: 300px;
    }
  }
`;
