import type { RequestHandler, Response } from 'express';
import type { ChangeSignal } from './change-signal.ts';

/** Server-sent events that only wake the pages; they fetch the state themselves. */
export class LiveUpdates {
  readonly #streams = new Set<Response>();

  constructor(signals: readonly ChangeSignal[]) {
    for (const signal of signals) signal.listen(() => this.#wake());
  }

  readonly stream: RequestHandler = (_request, response) => {
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write('retry: 1000\n\n');
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  };

  #wake(): void {
    for (const response of this.#streams) response.write('event: changed\ndata: {}\n\n');
  }
}
