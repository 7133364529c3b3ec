import { fail } from '#shared/protocol/result.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { RelayLine } from './relay-line.ts';

interface OpenRequest {
  send: (line: RelayLine) => void;
  settle: (result?: Result<unknown>) => void;
  isSent: boolean;
}

const ANSWER_MS = 10_000;

/** Requests that wait for their answer, ten seconds at most. Those made without a line wait for the next one. */
export class OpenRequests {
  readonly #open = new Set<OpenRequest>();

  /** Always resolves; without an answer to `busy`. */
  ask<T>(name: string, input: unknown, line: RelayLine | undefined): Promise<Result<T>> {
    return new Promise((resolve) => {
      const request: OpenRequest = {
        send: (to) => {
          request.isSent = true;
          to.emit(name, input, (result) => request.settle(result as Result<T>));
        },
        settle: (result = fail('busy', 'The relay does not answer.')) => {
          clearTimeout(timer);
          this.#open.delete(request);
          resolve(result as Result<T>);
        },
        isSent: false,
      };
      const timer = setTimeout(request.settle, ANSWER_MS);
      this.#open.add(request);
      if (line) request.send(line);
    });
  }

  /** Sends what was asked before there was a line. */
  flush(line: RelayLine): void {
    for (const request of this.#open) if (!request.isSent) request.send(line);
  }

  /** The line is lost: what it carried is not answered any more. */
  lose(): void {
    for (const request of this.#open) if (request.isSent) request.settle();
  }
}
