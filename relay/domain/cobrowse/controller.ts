import { reaches } from '#shared/protocol/page-rungs.ts';
import type { Clock, Timer } from '../ports.ts';
import type { ViewerEnd } from './ends.ts';

/** Whoever has the control and does nothing with it for so long does not need it. */
const MOST_IDLE_MS = 60_000;

interface Collaborators {
  clock: Clock;
  timer: Timer;
  /** Who has it now has changed. `lost`: whose it was before. */
  changed: (lost: string | undefined) => void;
}

/** Which browser acts on the page: one at a time, and only while its agent may scroll at least. */
export class Controller {
  #viewer: ViewerEnd | undefined;
  #actedAt = 0;
  #cancel: () => void = () => undefined;

  constructor(private readonly with_: Collaborators) {}

  get agentId(): string | undefined {
    return this.#viewer?.agentId;
  }

  isHeldBy(viewer: ViewerEnd): boolean {
    return this.#viewer === viewer;
  }

  /** False while a colleague has it. Of the windows of one agent the newest has it. */
  take(viewer: ViewerEnd): boolean {
    if (this.#viewer && this.#viewer.agentId !== viewer.agentId) return false;
    if (this.#viewer === viewer) return true;
    this.#give(viewer);
    this.acted();
    this.#wait(MOST_IDLE_MS);
    return true;
  }

  /** Any window of the agent gives it back. */
  giveBack({ agentId }: ViewerEnd): void {
    if (this.#viewer?.agentId === agentId) this.#give(undefined);
  }

  /** This window has gone. */
  left(viewer: ViewerEnd): void {
    if (this.#viewer === viewer) this.#give(undefined);
  }

  /** The customer may have taken back what it stands on. */
  recheck(): void {
    if (this.#viewer && !reaches(this.#viewer.reach(), 'scroll')) this.#give(undefined);
  }

  acted(): void {
    this.#actedAt = this.with_.clock();
  }

  #give(viewer: ViewerEnd | undefined): void {
    const lost = this.#viewer?.agentId;
    this.#cancel();
    this.#viewer = viewer;
    this.with_.changed(lost === viewer?.agentId ? undefined : lost);
  }

  #wait(ms: number): void {
    this.#cancel = this.with_.timer(ms, () => {
      const rest = this.#actedAt + MOST_IDLE_MS - this.with_.clock();
      if (rest > 0) this.#wait(rest);
      else this.#give(undefined);
    });
  }
}
