import { css } from 'lit';

/** The breathing dot that means "somebody sees something now"; it stands still with reduced motion. */
export const liveDotStyles = css`
  .live-dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
    animation: live 2s ease-in-out infinite;
  }
  @keyframes live {
    50% {
      opacity: 0.35;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .live-dot {
      animation: none;
    }
  }
`;
