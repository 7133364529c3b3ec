import { css } from 'lit';

/** Look of cursors, ink, and what is being touched. Everything moves by transforms alone. */
export const handStyles = css`
  .cursor,
  .touched,
  .ripple,
  .ink {
    position: absolute;
    inset: 0 auto auto 0;
    color: var(--casement-live-fill);
    will-change: transform;
  }
  [data-other] {
    --casement-live-fill: #6a3fb5;
  }
  .cursor {
    display: flex;
    /* The tip is at the place, the name beside it, in every language. */
    direction: ltr;
    transition: transform 60ms linear;
  }
  .cursor svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: -2px 0 0 -2px;
    overflow: visible;
    fill: currentColor;
    stroke: #fff;
    stroke-width: 1.5;
  }
  .cursor.away svg {
    margin: -10px;
    transform: rotate(var(--turn));
  }
  .name {
    block-size: max-content;
    max-inline-size: min(40vw, 160px);
    box-sizing: border-box;
    margin-block-start: 16px;
    padding: 2px 6px;
    overflow: hidden;
    border-radius: 4px;
    outline: 1px solid #fff;
    background: var(--casement-live-fill);
    color: var(--casement-on-fill);
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .cursor.turned {
    inset-inline-start: auto;
  }
  .cursor.turned .name {
    position: absolute;
    inset: auto 100% auto auto;
  }
  .cursor.raised .name {
    margin-block-start: -18px;
  }
  .ink {
    inline-size: 1px;
    block-size: 1px;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ink .under {
    stroke: #fff;
    stroke-width: 5;
  }
  .touched {
    box-sizing: border-box;
    border: 2px solid var(--casement-live-fill);
    border-radius: 4px;
    box-shadow: 0 0 0 1px #fff;
    animation: fade 900ms ease-in forwards;
  }
  .ripple {
    inline-size: 32px;
    block-size: 32px;
    margin: -16px;
    border: 3px solid var(--casement-live-fill);
    border-radius: 50%;
    box-shadow: 0 0 0 1px #fff;
    animation: fade 500ms ease-out forwards;
  }
  .ripple::before {
    content: '';
    position: absolute;
    inset: -3px;
    border-radius: 50%;
    background: var(--casement-live-fill);
    animation: spread 500ms var(--casement-ease-out) forwards;
  }
  @keyframes fade {
    70% {
      opacity: 1;
    }
    100% {
      opacity: 0;
    }
  }
  @keyframes spread {
    from {
      opacity: 0.5;
      transform: scale(0.2);
    }
    to {
      opacity: 0;
      transform: scale(1.4);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .cursor {
      transition: none;
    }
    .ripple::before {
      animation: none;
      opacity: 0.2;
    }
  }
`;
