import { rungOfAction } from '#shared/protocol/action-rung.ts';
import type { Action } from '#shared/protocol/control.ts';
import type { Clock, Timer } from '../ports.ts';

/** What one agent did on the page from `since` (ms since 1970) on: how often, never what. */
export interface ControlUse {
  agentId: string;
  scrolls: number;
  clicks: number;
  keys: number;
  since: number;
}

/** Whoever has done nothing for so long has finished something. */
const STILL_MS = 10_000;
/** Nothing waits longer than this to be written down. */
const MOST_UNWRITTEN_MS = 60_000;

const COUNTER = { scroll: 'scrolls', click: 'clicks', type: 'keys' } as const;

interface Collaborators {
  /** In ms since 1970. */
  date: Clock;
  timer: Timer;
  write: (use: ControlUse) => void;
}

/** Counts what agents did, and writes it down in one go when they pause: a commit for each click would flood the log. */
export class ControlLedger {
  readonly #uses = new Map<string, { use: ControlUse; cancel: () => void }>();

  constructor(private readonly with_: Collaborators) {}

  count(agentId: string, kind: Action['kind']): void {
    const { date, timer } = this.with_;
    const earlier = this.#uses.get(agentId);
    earlier?.cancel();
    const use = earlier?.use ?? { agentId, scrolls: 0, clicks: 0, keys: 0, since: date() };
    use[COUNTER[rungOfAction[kind]]] += 1;
    const rest = Math.max(0, use.since + MOST_UNWRITTEN_MS - date());
    const cancel = timer(Math.min(STILL_MS, rest), () => {
      this.close(agentId);
    });
    this.#uses.set(agentId, { use, cancel });
  }

  /** Writes down what there is of this agent. */
  close(agentId: string): void {
    const entry = this.#uses.get(agentId);
    if (!entry) return;
    entry.cancel();
    this.#uses.delete(agentId);
    this.with_.write(entry.use);
  }
}
