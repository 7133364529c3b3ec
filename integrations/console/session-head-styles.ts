import { css } from 'lit';

/** Look of `casement-session-head`. */
export const sessionHeadStyles = css`
  :host {
    display: grid;
    gap: 4px;
    padding: 10px 12px 8px;
  }
  .who {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .who > .icon {
    color: var(--casement-positive);
  }
  h2 {
    min-inline-size: 0;
    overflow: hidden;
    font-size: var(--casement-text-15);
    font-weight: var(--casement-weight-strong);
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .grow {
    flex: 1;
  }
  @container (height < 480px) {
    :host {
      padding-block: 4px;
    }
    casement-session-facts {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
