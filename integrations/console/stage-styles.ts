import { css } from 'lit';

/** Look of `casement-stage`: a small picture in the sidebar, all of the room in the wide window. */
export const stageStyles = css`
  :host {
    display: block;
    min-block-size: 0;
  }
  .frame {
    display: flex;
    flex-direction: column;
    border: 2px solid var(--casement-live-fill);
    border-radius: var(--casement-radius-m);
    overflow: hidden;
  }
  .picture {
    position: relative;
    block-size: 186px;
    background: #10181f;
    forced-color-adjust: none;
  }
  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .message {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 12px;
    background: rgb(16 24 31 / 0.72);
    color: #fff;
    text-align: center;
  }
  .message .spinner {
    border-color: rgb(255 255 255 / 0.4);
    border-block-start-color: #fff;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 4px;
    padding-inline: 8px 4px;
    background: var(--casement-surface);
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
  }
  .bar p {
    flex: 1;
    min-inline-size: 0;
  }
  .bar b {
    color: var(--casement-text);
    font-weight: var(--casement-weight-strong);
  }
  .stats {
    display: none;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .idle {
    display: none;
  }
  @container (height < 600px) {
    .picture {
      block-size: 104px;
    }
  }
  @container (height < 480px) {
    .picture {
      block-size: 0;
    }
  }
  @container (width >= 700px) {
    :host,
    .frame,
    .idle {
      display: flex;
      flex: 1;
      flex-direction: column;
    }
    .frame,
    .picture {
      min-block-size: 0;
    }
    .picture {
      flex: 1;
      block-size: auto;
    }
    video {
      position: absolute;
      inset: 0;
    }
    .stats {
      display: block;
    }
    .idle {
      align-items: center;
      justify-content: center;
      border-radius: var(--casement-radius-m);
      background: var(--casement-surface-2);
      color: var(--casement-text-2);
      text-align: center;
    }
  }
`;
