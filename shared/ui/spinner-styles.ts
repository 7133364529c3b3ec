import { css } from 'lit';

/** A turning ring; the words beside it say what is going on. */
export const spinnerStyles = css`
  .spinner {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--casement-line-2);
    border-block-start-color: var(--casement-accent);
    border-radius: 50%;
    animation: spin 0.9s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 3s;
    }
  }
`;
