import type { AgentMessage } from '../page-line.ts';
import type { AgentsContext } from './agents-context.ts';
import type { Hand } from './hand.ts';
import { isSensitivePage } from './is-sensitive-page.ts';
import { PageFrame } from './page-frame.ts';

/** How soon it is noticed that the page has become another one. */
const LOOK_MS = 500;

/**
 * What there is of the agents on the customer's page while it is seen: the frame around it, and their hand, which is
 * fetched when one of them points or acts. It also says whether the site lets anybody else act here (row K11).
 */
export class AgentsOnPage {
  readonly #context: AgentsContext;
  readonly #frame = new PageFrame();
  #hand: Hand | undefined;
  #fetching: Promise<void> | undefined;
  #isSensitive: boolean | undefined;
  #isSeen = false;
  #isStopped = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(context: AgentsContext) {
    this.#context = context;
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  /** Whether somebody sees the page now. */
  follow(isSeen: boolean): void {
    this.#isSeen = isSeen;
    if (!isSeen) this.#hand?.rest();
    this.#look();
  }

  /** The connection is gone: who has the control is said again on the next one. */
  lose(): void {
    this.#hand?.release();
  }

  /** Once more: it is another connection. */
  tell(): void {
    this.#isSensitive = undefined;
    this.#look();
  }

  async take(message: AgentMessage): Promise<void> {
    this.#fetching ??= this.#fetch();
    await this.#fetching;
    this.#look();
    this.#hand?.take(message);
  }

  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#timer);
    this.#hand?.stop();
    this.#hand = undefined;
    this.#frame.hide();
  }

  async #fetch(): Promise<void> {
    const module = await import('./hand.ts').catch(() => undefined);
    if (!module) this.#fetching = undefined;
    else if (!this.#isStopped) this.#hand = new module.Hand(this.#context, this.#frame);
  }

  #look(): void {
    if (this.#isStopped) return;
    const isSensitive = isSensitivePage(this.#context.options.rules);
    if (isSensitive !== this.#isSensitive) this.#context.say({ type: 'tagged', isSensitive });
    this.#isSensitive = isSensitive;
    this.#hand?.look();
    if (this.#isSeen) this.#frame.show(this.#context.options.mark?.() ?? '');
    else this.#frame.hide();
  }
}
