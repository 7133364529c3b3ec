import { css } from 'lit';

/** Look of `casement-chat-log` and its system lines. */
export const chatLogStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }
  .log {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .log:focus-visible {
    box-shadow: var(--casement-ring-inset);
  }
  .content {
    display: flex;
    flex-direction: column;
    gap: 10px;
    margin-block-start: auto;
    padding: var(--casement-gutter);
  }
  .rows,
  .rows > div {
    display: contents;
  }
  casement-message[continued] {
    margin-block-start: -6px;
  }
  .system {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    --casement-icon: 14px;
  }
  .system .icon {
    margin-block-start: 2px;
    color: var(--casement-text-3);
  }
  .system.live .icon {
    color: var(--casement-live);
  }
  .system.positive .icon {
    color: var(--casement-positive);
  }
  .system.critical .icon {
    color: var(--casement-critical);
  }
  .system p {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .system b {
    color: var(--casement-text);
    font-weight: var(--casement-weight-strong);
  }
  .system time {
    color: var(--casement-text-3);
    font-variant-numeric: tabular-nums;
  }
  .day,
  .empty {
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
    text-align: center;
  }
  .unread {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--casement-accent);
    font-size: var(--casement-text-12);
    font-weight: var(--casement-weight-medium);
  }
  .unread::before,
  .unread::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--casement-accent-line);
  }
  .typing {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    color: var(--casement-text-3);
    font-size: var(--casement-text-12);
    overflow-wrap: anywhere;
  }
  .typing i {
    flex: none;
    inline-size: 4px;
    block-size: 4px;
    margin-inline-end: 4px;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
    animation: typing 1.2s infinite;
  }
  .typing i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .typing i:nth-child(3) {
    margin-inline-end: 8px;
    animation-delay: 0.3s;
  }
  @keyframes typing {
    30% {
      opacity: 0.25;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .typing i {
      animation: none;
    }
  }
  .skeleton {
    block-size: 34px;
    inline-size: 72%;
    border-radius: var(--casement-message-radius);
  }
  .skeleton.half {
    inline-size: 46%;
  }
  .skeleton.own {
    align-self: flex-end;
  }
  .jump {
    display: flex;
    justify-content: center;
    block-size: 0;
  }
  .jump casement-button {
    translate: 0 calc(-100% - 8px);
    block-size: max-content;
    border-radius: var(--casement-radius-m);
    box-shadow: var(--casement-shadow-2);
  }
  .offline {
    display: flex;
    gap: 8px;
    margin: 0 var(--casement-gutter) 8px;
    padding: 8px 10px;
    border-radius: var(--casement-radius-m);
    background: var(--casement-caution-subtle);
    color: var(--casement-text-2);
    font-size: var(--casement-text-12);
    --casement-icon: 16px;
  }
  .offline:empty {
    display: none;
  }
  .offline .icon {
    color: var(--casement-caution);
  }
`;
