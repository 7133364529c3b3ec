import { css } from 'lit';

/** The presence mark: disc, disc with a bar, ring, grey ring. It differs by shape as well as by colour. */
export const presenceMarkStyles = css`
  .mark {
    position: relative;
    flex: none;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: var(--casement-surface);
    forced-color-adjust: none;
  }
  .available {
    background: var(--casement-positive-fill);
  }
  .full {
    background: var(--casement-caution-fill);
  }
  .full::after {
    content: '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline: 2px;
    block-size: 1.5px;
    border-radius: 1px;
    background: var(--casement-on-fill);
  }
  .away {
    border: 2px solid var(--casement-caution-fill);
  }
  .offline {
    border: 2px solid var(--casement-line-strong);
  }
`;
