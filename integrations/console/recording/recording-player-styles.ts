import { css } from 'lit';

/** Look of `casement-recording-player`: one column in a sidebar, the transcript beside the picture where there is room. */
export const recordingPlayerStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
  }
  .all {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 10px;
    min-block-size: 0;
    padding: 12px;
    overflow: auto;
  }
  .stage {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    gap: 8px;
    min-block-size: 260px;
  }
  casement-recording-transcript {
    flex: 1 1 120px;
    min-block-size: 120px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
  }
  .state {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 16px 0;
    color: var(--casement-text-2);
  }
  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 10px;
    min-block-size: 0;
  }
  @container (width >= 720px) {
    .body {
      flex-direction: row;
    }
    .stage {
      flex: 2;
      min-inline-size: 0;
    }
    casement-recording-transcript {
      flex: 1;
      max-inline-size: 340px;
    }
  }
`;
