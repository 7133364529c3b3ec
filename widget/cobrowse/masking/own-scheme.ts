const SCHEME = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi;

/** A style sheet that is light or dark as it is here: what the agent prefers must not colour the customer's page. */
export function withOwnScheme(css: string): string {
  return css.replace(SCHEME, (query) => (globalThis.matchMedia(query).matches ? '(min-width: 0)' : '(max-width: 0)'));
}
