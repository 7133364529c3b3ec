import type { ControlUse } from './control-ledger.ts';
import type { Frame } from './frame.ts';
import { FrameHub, type HubParts } from './frame-hub.ts';

interface Collaborators extends Omit<HubParts, 'write' | 'keep'> {
  write: (sessionId: string, use: ControlUse) => void;
}

/** The shared pages of all sessions; one is there only while somebody is connected to it. */
export class FrameHubs {
  readonly #hubs = new Map<string, FrameHub>();
  readonly #keepers = new Map<string, (frame: Frame) => void>();

  constructor(private readonly with_: Collaborators) {}

  of(sessionId: string): FrameHub {
    const hub = this.#hubs.get(sessionId) ?? this.#open(sessionId);
    this.#hubs.set(sessionId, hub);
    return hub;
  }

  /** Gives the page as it is now, and each frame that follows, until the returned function is called. */
  record(sessionId: string, keep: (frame: Frame) => void): () => void {
    this.#keepers.set(sessionId, keep);
    for (const frame of this.#hubs.get(sessionId)?.begin() ?? []) keep(frame);
    return () => {
      if (this.#keepers.get(sessionId) === keep) this.#keepers.delete(sessionId);
    };
  }

  /** After somebody left. */
  tidy(sessionId: string): void {
    if (this.#hubs.get(sessionId)?.isEmpty) this.#hubs.delete(sessionId);
  }

  #open(sessionId: string): FrameHub {
    return new FrameHub({
      ...this.with_,
      write: (use) => {
        this.with_.write(sessionId, use);
      },
      keep: (frame) => this.#keepers.get(sessionId)?.(frame),
    });
  }
}
