import { css } from 'lit';

/** Look of `casement-dashboard`: teams, board, and one session beside it only when one is open. */
export const dashboardStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
    background: var(--casement-surface);
  }
  .all {
    position: relative;
    display: grid;
    flex: 1;
    grid-template-columns: 200px minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    min-block-size: 0;
  }
  .picked {
    grid-template-columns: 200px minmax(0, 1fr) 360px;
  }
  casement-team-list,
  .board,
  aside {
    min-inline-size: 0;
    min-block-size: 0;
  }
  casement-team-list,
  .board {
    overflow: auto;
  }
  casement-team-list {
    border-inline-end: 1px solid var(--casement-line);
  }
  .board:focus-visible {
    box-shadow: var(--casement-ring-inset);
  }
  .board.watching {
    display: flex;
    overflow: hidden;
  }
  .state {
    display: flex;
    gap: 6px;
    align-items: center;
    justify-content: flex-end;
    padding: 8px 16px 0;
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    --casement-icon: 14px;
  }
  .state:not(.stale) .icon {
    color: var(--casement-positive);
  }
  .stale {
    color: var(--casement-caution);
  }
  aside {
    display: flex;
    flex-direction: column;
    border-inline-start: 1px solid var(--casement-line);
  }
  casement-session-side,
  casement-watch-view {
    flex: 1;
    min-block-size: 0;
  }
  [slot='place'] {
    block-size: min(520px, 80vh);
    border-block: 1px solid var(--casement-line);
  }
  .loading {
    display: grid;
    gap: 12px;
    padding: 16px;
  }
  .loading .skeleton {
    block-size: 34px;
  }
  .problem {
    padding: 16px;
  }
  @container (inline-size < 1000px) {
    .all,
    .picked {
      grid-template-columns: 160px minmax(0, 1fr);
    }
    aside {
      position: absolute;
      inset: 0;
      inset-inline-start: 160px;
      border: 0;
      background: var(--casement-surface);
    }
  }
  @container (inline-size < 700px) {
    .all,
    .picked {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    casement-team-list {
      border: 0;
    }
    aside {
      inset-inline-start: 0;
    }
  }
`;
