import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { DeskFacts } from './desk-facts.ts';
import type { Watch } from './monitor-chip.ts';

/** The agent's desk as the session's page reads it. A `DeskClient` is one. */
export interface DeskSource {
  readonly view: {
    readonly desk: DeskFacts | undefined;
    /** Who watches the agent's console now. */
    readonly watchedBy: ReadonlyArray<{ readonly watcher: AgentRef; readonly reason: string }>;
  };
  subscribe(listener: () => void): () => void;
}

/** Draws its host again whenever the desk changes. `follow` another one at any time, or none. */
export class DeskFollower implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #source: DeskSource | undefined;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get desk(): DeskFacts | undefined {
    return this.#source?.view.desk;
  }

  /** Who watches the console, with a session or without. */
  get watches(): Watch[] {
    return (this.#source?.view.watchedBy ?? []).map(({ watcher, reason }) => ({ name: watcher.name, reason }));
  }

  follow(source: DeskSource | undefined): void {
    if (source === this.#source) return;
    this.hostDisconnected();
    this.#source = source;
    this.hostConnected();
  }

  hostConnected(): void {
    this.#release ??= this.#source?.subscribe(() => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = undefined;
  }
}
