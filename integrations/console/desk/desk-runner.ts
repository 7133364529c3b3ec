import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Failure } from '#shared/protocol/errors.ts';
import { DeskActionEvent, type DeskAction } from './desk-action-event.ts';

/** Sends the actions of one element up and draws it again while one is under way and when one fails. */
export class DeskRunner implements ReactiveController {
  busy: DeskAction['name'] | undefined;
  /** Why the last one failed. */
  failure: Failure | undefined;
  readonly #host: ReactiveControllerHost & EventTarget;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.failure = undefined;
  }

  /** Forgets the failure, when the element turns to something else. */
  clear(): void {
    this.failure = undefined;
  }

  /** Resolves to whether it worked. */
  async run(action: DeskAction): Promise<boolean> {
    const event = new DeskActionEvent(action);
    this.busy = action.name;
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
