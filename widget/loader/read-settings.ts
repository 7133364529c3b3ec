import type { WidgetSettings } from './widget-settings.ts';

/** What `window.casementSettings` may hold; it wins over the attributes of the script tag. */
export interface PageSettings {
  portalId?: string;
  locale?: string;
  position?: string;
  theme?: string;
}

declare global {
  interface Window {
    casementSettings?: PageSettings;
  }
}

/** Reads the tag that loaded this script; undefined when the page names no portal. */
export function readSettings(): WidgetSettings | undefined {
  const script = ownScript();
  if (!script) return undefined;
  const { portalId, locale, position, theme } = { ...withoutPortal(script.dataset), ...window.casementSettings };
  if (!portalId) return undefined;
  return {
    relayUrl: new URL(script.src).origin,
    portalId,
    locale: locale ?? navigator.language,
    position: position === 'start' ? 'start' : 'end',
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
  };
}

function ownScript(): HTMLScriptElement | null {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement) return current;
  return document.querySelector('script[data-portal][src*="/widget/loader.js"]');
}

function withoutPortal({ portal, ...rest }: DOMStringMap): PageSettings {
  return { ...rest, ...(portal === undefined ? {} : { portalId: portal }) };
}
