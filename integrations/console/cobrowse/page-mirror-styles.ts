import { css } from 'lit';

/** Look of `casement-page-mirror`: the live frame is around the picture only. */
export const pageMirrorStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .frame {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 186px;
    border: 2px solid var(--casement-live-fill);
    border-radius: var(--casement-radius-m);
    overflow: hidden;
  }
  .stage {
    display: contents;
  }
  .scroll {
    display: grid;
    flex: 1;
    place-content: safe center;
    min-block-size: 0;
    padding: 12px;
    overflow: auto;
    background: var(--casement-surface-3);
  }
  .scroll:focus-visible {
    box-shadow: var(--casement-ring-inset);
  }
  .page {
    position: relative;
    direction: ltr;
    overflow: hidden;
    background: #fff;
    forced-color-adjust: none;
  }
  .page.phone {
    border-radius: 22px;
    outline: 8px solid #26313b;
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
  .message {
    position: absolute;
    inset-block: 31px 0;
    inset-inline: 0;
    z-index: var(--casement-z-sticky);
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 12px;
    background: rgb(16 24 31 / 0.78);
    color: #fff;
    text-align: center;
  }
  .message.late {
    inset-block: 40px auto;
    inset-inline: auto 12px;
    flex-direction: row;
    padding: 4px 10px;
    border-radius: var(--casement-radius-m);
  }
  .message .spinner {
    border-color: rgb(255 255 255 / 0.4);
    border-block-start-color: #fff;
  }
`;
