import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Commit } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { CaseInfo, HostAdapter } from './host-adapter.ts';
import { newsOf } from './news-of.ts';

export interface HostCallbacks {
  caseChanged(info: CaseInfo | null): void;
  gone(): void;
}

const HEIGHT = { idle: 640, session: 720 };

/** Ties the console to the help desk around it: which ticket is in view, who looks, how tall, what is worth a word. */
export class HostBinding implements ReactiveController {
  /** The agent looks at the console. */
  isVisible = true;
  /** The help desk has said which ticket is in view. */
  isReady = false;
  /** The help desk did not answer. */
  failure: unknown;
  readonly #draw: ReactiveControllerHost;
  #host: HostAdapter | undefined;
  #height = 0;
  #told: { sessionId: string; seq: number } | undefined;

  constructor(draw: ReactiveControllerHost) {
    this.#draw = draw;
    draw.addController(this);
  }

  hostDisconnected() {
    this.#host = undefined;
  }

  follow(host: HostAdapter, callbacks: HostCallbacks): void {
    this.#host = host;
    host.onGone(callbacks.gone);
    host.onVisibility((isVisible) => {
      this.isVisible = isVisible;
      this.#draw.requestUpdate();
    });
    host.onCaseChanged(callbacks.caseChanged);
    void this.#start(host, callbacks);
  }

  /** Told after each change what is on the screen. */
  show(session: Session | undefined, commits: readonly Commit[]): void {
    const height = session ? HEIGHT.session : HEIGHT.idle;
    // A help desk that sizes the frame itself is right, too.
    if (this.isReady && height !== this.#height) void this.#host?.resize({ height }).catch(() => undefined);
    if (this.isReady) this.#height = height;
    if (session) this.#tell(session, commits);
  }

  async #start(host: HostAdapter, callbacks: HostCallbacks): Promise<void> {
    try {
      await host.ready();
      const info = await host.getCase();
      this.isReady = true;
      callbacks.caseChanged(info);
    } catch (error) {
      this.failure = error;
    }
    this.#draw.requestUpdate();
  }

  /** What the customer does while the agent looks elsewhere. What was there at the beginning is not news. */
  #tell(session: Session, commits: readonly Commit[]): void {
    const before = this.#told?.sessionId === session.id ? this.#told.seq : session.seq;
    this.#told = { sessionId: session.id, seq: session.seq };
    if (this.isVisible) return;
    const news = newsOf(session, commits, before);
    if (news !== undefined) void this.#host?.notify(news, 'info').catch(() => undefined);
  }
}
