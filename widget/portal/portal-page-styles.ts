import { css } from 'lit';

/** Look of `casement-portal`: a page of its own around the panel. */
export const portalPageStyles = css`
  .page {
    display: flex;
    flex-direction: column;
    block-size: 100dvb;
    background: var(--casement-canvas);
  }
  header {
    flex: none;
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 64px;
    padding: 8px 32px;
    border-block-end: 1px solid var(--casement-line);
    background: var(--casement-surface);
  }
  .logo {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 10px;
    background: var(--casement-accent-fill);
    color: var(--casement-on-accent);
    font-size: 18px;
    font-weight: 700;
  }
  h1 {
    margin: 0;
    font-size: calc(16px * var(--casement-font-scale));
    font-weight: var(--casement-weight-strong);
    overflow-wrap: anywhere;
  }
  main {
    flex: 1;
    min-block-size: 0;
    inline-size: 100%;
    max-inline-size: 720px;
    margin-inline: auto;
    border-inline: 1px solid var(--casement-line);
    background: var(--casement-surface);
  }
  .card {
    display: grid;
    gap: 12px;
    padding: 32px;
  }
  h2 {
    font-size: var(--casement-text-20);
    font-weight: var(--casement-weight-strong);
    letter-spacing: -0.01em;
    line-height: 1.25;
  }
  .card p {
    color: var(--casement-text-2);
  }
  footer {
    flex: none;
    padding: 12px 32px;
    border-block-start: 1px solid var(--casement-line);
    color: var(--casement-text-2);
    font-size: var(--casement-text-13);
    text-align: end;
  }
  @media (max-width: 640px) {
    header,
    footer {
      padding-inline: 16px;
    }
    main {
      border: 0;
    }
    .card {
      padding: 20px 16px;
    }
  }
`;
