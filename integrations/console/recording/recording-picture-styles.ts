import { css } from 'lit';

/** Look of `casement-recording-picture`. */
export const recordingPictureStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 160px;
    border: 1px solid var(--casement-line-strong);
    border-radius: var(--casement-radius-m);
    overflow: hidden;
  }
  .scroll {
    display: grid;
    flex: 1;
    place-content: safe center;
    min-block-size: 0;
    padding: 8px;
    overflow: hidden;
    background: var(--casement-surface-3);
  }
  .page {
    position: relative;
    direction: ltr;
    overflow: hidden;
    background: #fff;
    forced-color-adjust: none;
  }
  iframe {
    display: block;
    border: 0;
    color-scheme: normal;
    transform-origin: 0 0;
    pointer-events: none;
  }
  casement-watermark {
    color: #7d7d7d;
    opacity: 0.2;
  }
  .address {
    padding: 3px 10px;
    border-block-end: 1px solid var(--casement-line);
    background: var(--casement-surface);
    color: var(--casement-text);
    font-size: var(--casement-text-12);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .message {
    position: absolute;
    inset-block-end: 8px;
    inset-inline: 8px;
    z-index: var(--casement-z-sticky);
    padding: 6px 10px;
    border-radius: var(--casement-radius-m);
    background: rgb(16 24 31 / 0.82);
    color: #fff;
    font-size: var(--casement-text-13);
    text-align: center;
  }
`;
