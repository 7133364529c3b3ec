import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WriteName } from '#shared/protocol/commands.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { CommandEvent, type Command } from './command-event.ts';

/** Sends the commands of one element up and draws it again while one is under way and when one fails. */
export class CommandRunner implements ReactiveController {
  /** The command under way. */
  busy: WriteName | undefined;
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

  /** Resolves to whether it worked. A second command waits for nobody: callers disable their buttons while `busy`. */
  async run(command: Command): Promise<boolean> {
    const event = new CommandEvent(command);
    this.busy = command.name;
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
