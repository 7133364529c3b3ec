import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommandInput, CommandOutput, ReadName } from '#shared/protocol/commands.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { FindRelayEvent } from './find-relay-event.ts';

/** One question to the relay and its last answer; draws its host when the answer comes. */
export class Question<K extends ReadName> implements ReactiveController {
  /** The last good answer; it stays while the question is asked again. */
  value: CommandOutput<K> | undefined;
  failure: Failure | undefined;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #name: K;
  #asked = 0;

  constructor(host: ReactiveControllerHost & EventTarget, name: K) {
    this.#host = host;
    this.#name = name;
    host.addController(this);
  }

  hostDisconnected() {
    this.#asked += 1;
  }

  async ask(input: CommandInput<K>): Promise<void> {
    const mine = ++this.#asked;
    const event = new FindRelayEvent();
    this.#host.dispatchEvent(event);
    const result = await event.relay?.request(this.#name, input);
    // A newer question came between, or nobody waits any more.
    if (!result || mine !== this.#asked) return;
    if (result.ok) this.value = result.value;
    this.failure = result.ok ? undefined : result.error;
    this.#host.requestUpdate();
  }
}
