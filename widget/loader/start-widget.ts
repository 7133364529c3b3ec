import type { Help } from '../launcher/help.ts';
import { acceptCommands } from './command-queue.ts';
import type { Listener } from './command-queue.ts';
import { keepAttached } from './keep-attached.ts';
import type { WidgetSettings } from './widget-settings.ts';

/** Puts the widget's one element into the page and loads the launcher when the page is idle or asks for it. */
export function startWidget(settings: WidgetSettings): void {
  const host = createHost(settings);
  const listeners = new Map<Listener, (event: Event) => void>();
  let loading: Promise<Help> | undefined;
  let detach: (() => void) | undefined;

  const load = () => (loading ??= importLauncher(settings.relayUrl).then(() => host));
  const start = () => {
    detach ??= keepAttached(host);
  };
  const call = (action: (help: Help) => void) => {
    start();
    // A launcher that cannot be fetched leaves the page as it was; the next call tries again.
    load().then(action, () => (loading = undefined));
  };

  start();
  whenIdle(() => call(() => undefined));
  acceptCommands({
    open: () => call((help) => void help.show()),
    close: () => call((help) => help.hide()),
    toggle: () => call((help) => help.toggle()),
    shutdown: () => {
      call((help) => help.forget());
      detach?.();
      detach = undefined;
    },
    on: (name: string, listener: Listener) => {
      const handle = (event: Event) => listener((event as CustomEvent<unknown>).detail);
      listeners.set(listener, handle);
      host.addEventListener(`casement-${name}`, handle);
    },
    off: (name: string, listener: Listener) => {
      const handle = listeners.get(listener);
      if (handle) host.removeEventListener(`casement-${name}`, handle);
    },
  });
}

function createHost(settings: WidgetSettings): Help {
  const host = document.createElement('casement-help');
  // Recorders leave it out: `data-casement-block` is ours, the others are what recorders look for.
  host.setAttribute('data-casement-block', '');
  host.classList.add('rr-block');
  host.settings = settings;
  return host;
}

function importLauncher(relayUrl: string): Promise<unknown> {
  const address = `${relayUrl}/widget/launcher.js`;
  return import(address);
}

function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 3000 });
  else setTimeout(action, 300);
}
