import type { CommandOutput } from '#shared/protocol/commands.ts';
import type { Receipt } from '#shared/protocol/live-state.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { End } from '#shared/protocol/session-event.ts';
import type { CommitLog } from './commit-log.ts';
import { Listeners } from './listeners.ts';
import type { PendingMessage, SessionView } from './session-view.ts';

type Live = CommandOutput<'session:open'>;

const nothing: Receipt = { delivered: 0, seen: 0 };

/** Holds the view and tells its subscribers of each change. */
export class SessionViewStore {
  readonly #listeners = new Listeners();
  #view: SessionView = {
    status: 'loading',
    commits: [],
    pending: [],
    presence: { agent: { isHere: false, since: 0 }, customer: { isHere: false, since: 0 } },
    receipts: { agent: nothing, customer: nothing },
    otherIsTyping: false,
    key: null,
    customLink: null,
    place: null,
  };

  get view(): SessionView {
    return this.#view;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  change(patch: Partial<SessionView>): void {
    this.#view = { ...this.#view, ...patch };
    this.#listeners.notify();
  }

  /** Commits and pending messages change together, so that no message shows twice or not at all. */
  showLog(log: CommitLog, pending: readonly PendingMessage[]): void {
    const { session, commits } = log;
    const key = session?.phase === 'invited' ? this.#view.key : null;
    this.change({ commits, pending, key, ...(session ? { session } : {}) });
  }

  open({ presence, receipts, key, customLink, place }: Live): void {
    this.enter('live');
    this.change({
      presence,
      receipts: {
        agent: further(this.#view.receipts.agent, receipts.agent),
        customer: further(this.#view.receipts.customer, receipts.customer),
      },
      key,
      customLink,
      place,
    });
  }

  enter(status: SessionView['status'], failure?: Failure): void {
    const { failure: before, ...view } = this.#view;
    if (view.status === status && before === failure) return;
    this.#view = { ...view, status, ...(failure ? { failure } : {}) };
    this.#listeners.notify();
  }

  /** Positions never go back: a relay that starts anew has forgotten them, both pages have not. */
  receive(from: End, receipt: Receipt): void {
    const { receipts } = this.#view;
    this.change({ receipts: { ...receipts, [from]: further(receipts[from], receipt) } });
  }

  close(): void {
    this.#listeners.clear();
  }
}

function further(a: Receipt, b: Receipt): Receipt {
  return { delivered: Math.max(a.delivered, b.delivered), seen: Math.max(a.seen, b.seen) };
}
