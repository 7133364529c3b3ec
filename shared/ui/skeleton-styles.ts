import { css } from 'lit';

/** Grey lines that stand for text on its way. They appear after 300 ms, so a quick answer shows none. */
export const skeletonStyles = css`
  .skeleton {
    block-size: 0.9em;
    border-radius: var(--casement-radius-s);
    background: var(--casement-surface-3);
    animation: skeleton-in var(--casement-duration) 300ms both;
  }
  @keyframes skeleton-in {
    from {
      opacity: 0;
    }
  }
`;
