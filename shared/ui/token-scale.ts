import { css } from 'lit';

/** Type, space, sizes (compact), radius, motion, layers. No colour. */
export const tokenScale = css`
  --casement-font-system:
    -apple-system, 'Segoe UI', system-ui, Roboto, 'Helvetica Neue', 'Noto Sans', 'Noto Sans Arabic', Arial, sans-serif;
  --casement-font: var(--casement-brand-font, var(--casement-font-system));
  --casement-font-mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace;
  --casement-text-11: calc(11px * var(--casement-font-scale));
  --casement-text-12: calc(12px * var(--casement-font-scale));
  --casement-text-13: calc(13px * var(--casement-font-scale));
  --casement-text-15: calc(15px * var(--casement-font-scale));
  --casement-text-17: calc(17px * var(--casement-font-scale));
  --casement-text-20: calc(20px * var(--casement-font-scale));
  --casement-text-28: calc(28px * var(--casement-font-scale));
  --casement-leading-tight: 1.25;
  --casement-leading: 1.45;
  --casement-weight-regular: 400;
  --casement-weight-medium: 500;
  --casement-weight-strong: 600;
  --casement-space-2: 2px;
  --casement-space-4: 4px;
  --casement-space-6: 6px;
  --casement-space-8: 8px;
  --casement-space-12: 12px;
  --casement-space-16: 16px;
  --casement-space-20: 20px;
  --casement-space-24: 24px;
  --casement-space-32: 32px;
  --casement-space-48: 48px;
  --casement-control: 32px;
  --casement-control-small: 26px;
  --casement-gutter: var(--casement-space-12);
  --casement-body: var(--casement-text-13);
  --casement-icon: 16px;
  --casement-radius-s: min(calc(var(--casement-brand-radius) * 0.5px), 8px);
  --casement-radius-m: min(calc(var(--casement-brand-radius) * 0.75px), 10px);
  --casement-radius-l: min(calc(var(--casement-brand-radius) * 1px), 14px);
  --casement-radius-xl: min(calc(var(--casement-brand-radius) * 1.75px), 20px);
  --casement-radius-full: 999px;
  --casement-duration-fast: 90ms;
  --casement-duration: 160ms;
  --casement-duration-slow: 240ms;
  --casement-ease-out: cubic-bezier(0.2, 0, 0, 1);
  --casement-ease-in: cubic-bezier(0.4, 0, 1, 1);
  --casement-shift: 8px;
  --casement-z-sticky: 10;
  --casement-z-menu: 20;
  --casement-z-sheet: 30;
  --casement-z-dialog: 40;
  --casement-z-notice: 50;
  --casement-z-page-frame: 2147483000;
  --casement-z-page-banner: 2147483010;
  --casement-z-page-panel: 2147483020;
  --casement-z-page-launcher: 2147483030;
  --casement-message-radius: 12px;
  --casement-message-corner: 4px;
  --casement-message-padding: 7px 11px;
  --casement-message-own: var(--casement-accent-tint);
  --casement-on-message-own: var(--casement-text);
  --casement-message-edge: transparent;
  --casement-message-state: var(--casement-text-11);
`;

/** Comfortable density: the widget and the hosted page. Targets grow to 44 px, own messages take the brand. */
export const comfortableScale = css`
  --casement-control: 44px;
  --casement-control-small: 32px;
  --casement-gutter: var(--casement-space-16);
  --casement-body: var(--casement-text-15);
  --casement-icon: 20px;
  --casement-message-radius: 16px;
  --casement-message-corner: 5px;
  --casement-message-padding: 9px 13px;
  --casement-message-own: var(--casement-accent-fill);
  --casement-on-message-own: var(--casement-on-accent);
  --casement-message-edge: var(--casement-accent-edge);
  --casement-message-state: var(--casement-text-12);
`;
