import type { Presence as Status } from '#shared/protocol/live-state.ts';
import type { End } from '#shared/protocol/session-event.ts';
import type { Clock, Timer } from '../ports.ts';

interface Seat {
  connections: Set<string>;
  status: Status;
  cancel: (() => void) | undefined;
}
type Table = Record<End, Seat>;

interface Collaborators {
  /** A connection may flap for this long before anybody is told. */
  flapMs: number;
  clock: Clock;
  timer: Timer;
  changed: (sessionId: string, presence: Record<End, Status>) => void;
}

/**
 * Who is here, counted by connections so that two tabs are one person. Never stored: after a restart of the relay
 * everybody is away until they connect again.
 */
export class Presence {
  readonly #tables = new Map<string, Table>();
  #isStopped = false;

  constructor(private readonly with_: Collaborators) {}

  of(sessionId: string): Record<End, Status> {
    const table = this.#tables.get(sessionId);
    const nobody = { isHere: false, since: this.with_.clock() };
    return { agent: table?.agent.status ?? nobody, customer: table?.customer.status ?? nobody };
  }

  arrive(sessionId: string, end: End, connection: string): void {
    const seat = this.#table(sessionId)[end];
    seat.connections.add(connection);
    seat.cancel?.();
    seat.cancel = undefined;
    if (!seat.status.isHere) this.#change(sessionId, seat, true, this.with_.clock());
  }

  leave(sessionId: string, end: End, connection: string): void {
    const seat = this.#tables.get(sessionId)?.[end];
    if (this.#isStopped || !seat?.connections.delete(connection) || seat.connections.size > 0) return;
    const since = this.with_.clock();
    seat.cancel = this.with_.timer(this.with_.flapMs, () => {
      this.#change(sessionId, seat, false, since);
    });
  }

  forget(sessionId: string): void {
    const table = this.#tables.get(sessionId);
    table?.agent.cancel?.();
    table?.customer.cancel?.();
    this.#tables.delete(sessionId);
  }

  /** The relay stops: everybody leaves, and nobody is told. */
  stop(): void {
    this.#isStopped = true;
    for (const sessionId of [...this.#tables.keys()]) this.forget(sessionId);
  }

  #change(sessionId: string, seat: Seat, isHere: boolean, since: number): void {
    seat.status = { isHere, since };
    this.with_.changed(sessionId, this.of(sessionId));
  }

  #table(sessionId: string): Table {
    const existing = this.#tables.get(sessionId);
    if (existing) return existing;
    const table = { agent: this.#seat(), customer: this.#seat() };
    this.#tables.set(sessionId, table);
    return table;
  }

  #seat(): Seat {
    return { connections: new Set(), status: { isHere: false, since: this.with_.clock() }, cancel: undefined };
  }
}
