import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Failure } from '#shared/protocol/errors.ts';
import type { Result } from '#shared/protocol/result.ts';

/** An event that whoever does what it asks for answers by setting `answer`. */
interface AnsweredEvent extends Event {
  answer: Promise<Result<unknown>> | undefined;
}

/** Sends what one element wants up as events, and draws it again while one is under way and when one fails. */
export class EventRunner<Wish extends { readonly name: string }> implements ReactiveController {
  /** What is under way. */
  busy: Wish['name'] | undefined;
  /** Why the last one failed. */
  failure: Failure | undefined;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #eventOf: (wish: Wish) => AnsweredEvent;

  constructor(host: ReactiveControllerHost & EventTarget, eventOf: (wish: Wish) => AnsweredEvent) {
    this.#host = host;
    this.#eventOf = eventOf;
    host.addController(this);
  }

  hostDisconnected() {
    this.failure = undefined;
  }

  /** Forgets the failure, when the element turns to something else. */
  clear(): void {
    this.failure = undefined;
  }

  /** Resolves to whether it worked. A second one waits for nobody: callers disable their buttons while `busy`. */
  async run(wish: Wish): Promise<boolean> {
    const event = this.#eventOf(wish);
    this.busy = wish.name;
    this.failure = undefined;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(event);
    const result = await event.answer;
    this.busy = undefined;
    this.failure = result && !result.ok ? result.error : undefined;
    this.#host.requestUpdate();
    return result?.ok ?? false;
  }
}
