import { css } from 'lit';

/** Layout of `casement-session-panel`: one column in the sidebar; stage left and conversation right from 700 px. */
export const sessionPanelStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    padding: 12px;
    overflow: auto;
  }
  .main {
    display: flex;
    flex: none;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .main
    > :is(
      casement-arrival-card,
      casement-handover-card,
      casement-ladder,
      casement-page-mirror,
      casement-stage,
      casement-standing,
      casement-waiting-card
    ) {
    flex: none;
    margin-inline: 12px;
  }
  .main > :is(casement-handover-card, casement-standing, casement-waiting-card) {
    margin-block-end: 8px;
  }
  .sheets {
    display: contents;
  }
  .hint {
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
  }
  casement-page-mirror,
  casement-stage {
    margin-block-start: 8px;
  }
  casement-monitor {
    --casement-monitor-end: 112px;
  }
  casement-session-tabs {
    flex: 1;
    min-block-size: 0;
    margin-block-start: 4px;
  }
  [slot] {
    flex: 1;
    min-block-size: 0;
  }
  .notes {
    padding: 12px;
    overflow: auto;
  }
  @container (height < 480px) {
    casement-monitor {
      --casement-monitor-end: 60px;
    }
    .main {
      max-block-size: 65%;
      overflow: auto;
    }
  }
  @container (width >= 700px) {
    .scroll > * {
      max-inline-size: 420px;
      margin-inline: auto;
    }
    :host([phase='active']) {
      flex-direction: row;
    }
    .main {
      max-block-size: none;
      overflow: visible;
    }
    :host([phase='active']) .main {
      flex: 1;
      padding-block-end: 12px;
    }
    :host([phase='active']) .main > :is(casement-arrival-card, casement-handover-card, casement-standing) {
      inline-size: min(420px, 100% - 24px);
    }
    :host([phase='active']) .main > :is(casement-page-mirror, casement-stage) {
      flex: 1;
    }
    :host([phase='active']) casement-session-tabs {
      flex: none;
      margin-block-start: 0;
      inline-size: clamp(280px, 30cqi, 400px);
      border-inline-start: 1px solid var(--casement-line);
    }
    :host(:not([phase='active'])) casement-session-tabs,
    :host(:not([phase='active'])) .main {
      inline-size: min(640px, 100%);
      margin-inline: auto;
    }
  }
`;
