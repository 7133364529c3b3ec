import { css } from 'lit';

/** Look of `casement-guest-room`: a head, the chat, a watermark over both. */
export const guestRoomStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    inline-size: min(760px, 100%);
    margin-inline: auto;
  }
  header {
    display: grid;
    flex: none;
    gap: 4px;
    padding: 10px 12px;
    border-block-end: 1px solid var(--casement-line);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    outline: none;
    font-size: var(--casement-text-15);
    font-weight: var(--casement-weight-strong);
    overflow-wrap: anywhere;
  }
  .me {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    font-variant-numeric: tabular-nums;
  }
  casement-conversation {
    flex: 1;
    min-block-size: 0;
  }
  .loading,
  .end {
    display: grid;
    flex: 1;
    align-content: center;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    color: var(--casement-text-2);
    text-align: center;
  }
  .end h2 {
    flex: none;
    color: var(--casement-text);
  }
`;
