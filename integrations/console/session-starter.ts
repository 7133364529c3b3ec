import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { CommandInput } from '#shared/protocol/commands.ts';
import type { Failure } from '#shared/protocol/errors.ts';

/** Starts a session, once however often the request has to be sent. */
export class SessionStarter implements ReactiveController {
  isBusy = false;
  /** Why the last try did not work. */
  failure: Failure | undefined;
  readonly #host: ReactiveControllerHost;
  #commandId: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.failure = undefined;
  }

  /** Another ticket is in view. */
  reset(): void {
    this.failure = undefined;
    this.#commandId = undefined;
  }

  /** The id of the session, or undefined with the reason in `failure`. */
  async start(
    connection: RelayConnection,
    input: Omit<CommandInput<'session:start'>, 'commandId'>,
  ): Promise<string | undefined> {
    const commandId = (this.#commandId ??= crypto.randomUUID());
    this.#show(true, undefined);
    const result = await connection.request('session:start', { ...input, commandId });
    // No answer is the one failure after which the same request may still have worked.
    if (result.ok || result.error.code !== 'busy') this.#commandId = undefined;
    this.#show(false, result.ok ? undefined : result.error);
    return result.ok ? result.value.sessionId : undefined;
  }

  #show(isBusy: boolean, failure: Failure | undefined): void {
    this.isBusy = isBusy;
    this.failure = failure;
    this.#host.requestUpdate();
  }
}
