import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MaskingRules } from '#shared/protocol/masking.ts';
import { CHECK_FRAGMENT, CHECK_NOW, CHECK_READY, type PageReport } from '#shared/protocol/page-check.ts';
import { readReport } from './read-report.ts';

/** `silent`: the page has not answered. `blocked`: the browser opens no window. `closed`: it was closed before. */
export type CheckState =
  | { readonly at: 'idle' | 'opening' | 'silent' | 'blocked' | 'closed' }
  | { readonly at: 'done'; readonly report: PageReport };

const PATIENCE_MS = 20_000;
const LOOK_MS = 500;

/** Opens a page of the site in a window of its own and asks it what agents would see of it under some rules. */
export class SiteCheck implements ReactiveController {
  state: CheckState = { at: 'idle' };
  readonly #host: ReactiveControllerHost;
  #window: Window | null = null;
  #origin = '';
  #rules: MaskingRules | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #looks: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Call it straight from the click, or the browser opens nothing. `url`: http or https. */
  start(url: string, rules: MaskingRules): void {
    this.#rules = rules;
    const address = new URL(url);
    address.hash = CHECK_FRAGMENT;
    this.#origin = address.origin;
    this.#window?.close();
    this.#window = window.open(address, '_blank', 'popup,width=1024,height=768');
    this.#stopWaiting();
    if (!this.#window) {
      this.#enter({ at: 'blocked' });
      return;
    }
    this.#enter({ at: 'opening' });
    this.#patience = setTimeout(() => this.#enter({ at: 'silent' }), PATIENCE_MS);
    this.#looks = setInterval(() => this.#look(), LOOK_MS);
  }

  /** Once more, under other rules, if the window is still there. */
  again(rules: MaskingRules): void {
    this.#rules = rules;
    if (this.state.at === 'done' && this.#window && !this.#window.closed) this.#ask();
  }

  hostConnected(): void {
    addEventListener('message', this.#handleMessage);
  }

  hostDisconnected(): void {
    removeEventListener('message', this.#handleMessage);
    this.#stopWaiting();
    this.#window?.close();
    this.#window = null;
  }

  readonly #handleMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (!source || source !== this.#window || origin !== this.#origin) return;
    if ((data as { type?: unknown } | null)?.type === CHECK_READY) this.#ask();
    const report = readReport(data);
    if (report) this.#enter({ at: 'done', report });
  };

  #ask(): void {
    this.#window?.postMessage({ type: CHECK_NOW, rules: this.#rules }, this.#origin);
  }

  #look(): void {
    if (this.#window?.closed) this.#enter({ at: 'closed' });
  }

  #enter(state: CheckState): void {
    if (state.at !== 'opening') this.#stopWaiting();
    this.state = state;
    this.#host.requestUpdate();
  }

  #stopWaiting(): void {
    clearTimeout(this.#patience);
    clearInterval(this.#looks);
  }
}
