import { createCommandId } from './command-id.ts';
import { watchActivity, type Activity } from './watch-activity.ts';

/** What a page says of itself; see `agent:beat`. */
export interface Beat {
  page: string;
  idleMs: number;
  isLocked: boolean;
  isFrozen: boolean;
}

interface PresenceBeatOptions {
  beat: (beat: Beat) => void;
  leave: (page: string) => void;
}

const EVERY_MS = 15_000;

/** Says every 15 s, and whenever something changes, that this agent's page is alive and when the person last did something. */
export class PresenceBeat {
  readonly #options: PresenceBeatOptions;
  readonly #page = createCommandId();
  readonly #activity: Activity;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #stopFollowing: () => void;
  #isFrozen = false;

  constructor(options: PresenceBeatOptions) {
    this.#options = options;
    this.#activity = watchActivity(() => {
      this.say();
    });
    this.#timer = setInterval(() => {
      this.say();
    }, EVERY_MS);
    this.#stopFollowing = this.#followPage();
  }

  /** Now: on each connect, and when something has changed. */
  say(): void {
    const { idleMs, isLocked } = this.#activity.now();
    this.#options.beat({ page: this.#page, idleMs, isLocked, isFrozen: this.#isFrozen });
  }

  /** The page goes on purpose. */
  close(): void {
    clearInterval(this.#timer);
    this.#stopFollowing();
    this.#activity.close();
    this.#options.leave(this.#page);
  }

  /** A browser may put a page to sleep, or close it; both are announced. */
  #followPage(): () => void {
    if (typeof document === 'undefined') return () => undefined;
    const freeze = (isFrozen: boolean) => () => {
      this.#isFrozen = isFrozen;
      this.say();
    };
    const [handleFreeze, handleResume] = [freeze(true), freeze(false)];
    const handleHide = () => {
      this.#options.leave(this.#page);
    };
    document.addEventListener('freeze', handleFreeze);
    document.addEventListener('resume', handleResume);
    globalThis.addEventListener('pagehide', handleHide);
    globalThis.addEventListener('pageshow', handleResume);
    return () => {
      document.removeEventListener('freeze', handleFreeze);
      document.removeEventListener('resume', handleResume);
      globalThis.removeEventListener('pagehide', handleHide);
      globalThis.removeEventListener('pageshow', handleResume);
    };
  }
}
