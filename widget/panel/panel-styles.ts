import { css } from 'lit';

/** Look of `casement-panel`: a card in the corner, the whole screen on phones, the whole column on the hosted page. */
export const panelStyles = css`
  :host {
    position: fixed;
    inset-block-end: 20px;
    inset-inline-end: 20px;
    z-index: var(--casement-z-page-panel);
    inline-size: 376px;
    block-size: min(640px, 100dvb - 40px);
  }
  :host([position='start']) {
    inset-inline: 20px auto;
  }
  :host(:not([open])) {
    display: none;
  }
  :host([layout='page']) {
    position: static;
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  section {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: hidden;
    border: 1px solid var(--casement-line);
    border-radius: var(--casement-radius-xl);
    background: var(--casement-surface);
    box-shadow: var(--casement-shadow-3);
    animation: appear var(--casement-duration-slow) var(--casement-ease-out);
  }
  :host([layout='page']) section {
    border: 0;
    border-radius: 0;
    box-shadow: none;
    animation: none;
  }
  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 var(--casement-shift);
    }
  }
  @media (max-width: 480px), (max-height: 420px) {
    :host(:not([layout='page'])) {
      inset: 0;
      inline-size: auto;
      block-size: auto;
    }
    :host(:not([layout='page'])) section {
      border: 0;
      border-radius: 0;
      padding-block: env(safe-area-inset-top) env(safe-area-inset-bottom);
      overscroll-behavior: contain;
    }
  }
  casement-welcome,
  casement-session-screen {
    flex: 1;
    min-block-size: 0;
  }
`;
