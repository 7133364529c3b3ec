/** What frameworks dispatch after they have put another body in place. */
const BODY_SWAPS = ['turbo:render', 'turbo:load', 'turbolinks:load', 'astro:after-swap', 'astro:page-load'];

/**
 * Appends the host to the body and puts it back when a framework swaps the body. It listens to navigations only:
 * an observer on the whole document would slow pages down and disturb recorders.
 *
 * @returns The function that takes the host away and stops.
 */
export function keepAttached(host: HTMLElement): () => void {
  const stop = new AbortController();
  const attach = () => {
    const { body } = document as { body: HTMLElement | null };
    if (body && host.parentNode !== body && !stop.signal.aborted) body.append(host);
  };
  const attachSoon = () => {
    attach();
    requestAnimationFrame(attach);
  };
  const listen = (target: EventTarget, name: string) => {
    target.addEventListener(name, attachSoon, { signal: stop.signal });
  };
  for (const name of ['DOMContentLoaded', ...BODY_SWAPS]) listen(document, name);
  for (const name of ['popstate', 'hashchange', 'pageshow']) listen(window, name);
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) listen(navigation, 'navigatesuccess');
  else watchHistory(attachSoon);
  attach();
  return () => {
    stop.abort();
    host.remove();
  };
}

/** Older browsers do not announce `pushState`. */
function watchHistory(changed: () => void): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history);
    history[name] = (...args) => {
      original(...args);
      changed();
    };
  }
}
