import { css } from 'lit';

/**
 * Look of `casement-launcher`, the same in both themes: a page's own colours do not follow the system.
 * The live bar takes no colour from outside.
 */
export const launcherStyles = css`
  :host {
    position: fixed;
    inset-block-end: max(20px, env(safe-area-inset-bottom));
    inset-inline-end: 20px;
    z-index: 2147483030;
    display: grid;
    justify-items: end;
    gap: 12px;
    max-inline-size: calc(100vw - 40px);
    color: #15202a;
    font: 14px/1.4 var(--casement-brand-font, system-ui, sans-serif);
  }
  :host([position='start']) {
    inset-inline: 20px auto;
    justify-items: start;
  }
  :host([expanded]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  button {
    font: inherit;
    cursor: pointer;
  }
  .launcher {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border: 1px solid #fff8;
    border-radius: 50%;
    background: var(--casement-brand);
    color: #fff;
    color: color(
      from var(--casement-brand) srgb-linear clamp(0, (0.179 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 100000, 1)
        clamp(0, (0.179 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 100000, 1)
        clamp(0, (0.179 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 100000, 1)
    );
    box-shadow: 0 4px 16px #10181f33;
  }
  :focus-visible {
    outline: 2px solid #15202a;
    outline-offset: 2px;
    box-shadow: 0 0 0 6px #fff;
  }
  .icon {
    inline-size: 26px;
  }
  .count {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    min-inline-size: 22px;
    padding-inline: 6px;
    border-radius: 11px;
    background: #b42131;
    color: #fff;
    font-size: 12px;
    font-weight: 600;
    line-height: 22px;
    box-shadow: 0 0 0 2px #fff;
  }
  .live,
  .failed {
    padding: 10px 14px;
    border: 1px solid #cfd6db;
    border-radius: 14px;
    background: #fff;
    box-shadow: 0 4px 16px #10181f33;
  }
  .live {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px;
    padding-inline-start: 14px;
    border-color: #fff;
    background: #b93d0b;
    color: #fff;
    font-weight: 600;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
