import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { TeamView } from '#shared/protocol/desk.ts';
import type { ErrorCode } from '#shared/protocol/errors.ts';
import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';
import { fail, ok } from '#shared/protocol/result.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import { targets } from '../people/people-samples.ts';

type Notice = (payload: never) => void;

/** A relay without a server: answers with what it is given, keeps what it is asked. */
export class SampleRelay {
  state: RelayConnection['state'] = 'online';
  readonly failure = undefined;
  readonly asked: unknown[] = [];
  readonly streamed: Array<{ name: string; payload: { data?: string } }> = [];
  board: TeamView | undefined;
  refusal: ErrorCode | undefined;
  /** How it stands about the whole screen when a watch begins. */
  screen: MonitorScreen = { state: 'off' };
  /** What each session's log holds. */
  readonly logs: Record<string, readonly Commit[]> = {};
  readonly #listeners = new Set<() => void>();
  readonly #notices = new Map<string, Set<Notice>>();

  /** As the elements want it. */
  get connection(): RelayConnection {
    return this as unknown as RelayConnection;
  }

  enter(state: RelayConnection['state']): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  tell(name: string, payload: unknown): void {
    for (const notice of this.#notices.get(name) ?? []) notice(payload as never);
  }

  subscribe(listener: () => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  on(name: string, notice: Notice) {
    const all = this.#notices.get(name) ?? new Set();
    this.#notices.set(name, all.add(notice));
    return () => void all.delete(notice);
  }

  stream(name: string, payload: object): void {
    this.streamed.push({ name, payload });
  }

  write(name: string, { commandId: _id, ...input }: { commandId: string }) {
    this.asked.push({ name, input });
    return Promise.resolve(this.refusal ? fail(this.refusal, '') : ok({ seq: 99 }));
  }

  request(name: string, input: { sessionId?: string }) {
    if (name !== 'session:open') this.asked.push({ name, input });
    // A team of which nothing is known yet is on its way.
    const isOnItsWay = name === 'team:open' && !this.board && !this.refusal;
    return isOnItsWay ? new Promise(() => undefined) : Promise.resolve(this.#answer(name, input));
  }

  #answer(name: string, { sessionId = '' }: { sessionId?: string }) {
    if (this.refusal) return fail(this.refusal, '');
    switch (name) {
      case 'team:open':
        return ok(this.board);
      case 'session:open':
        return this.logs[sessionId] ? ok(this.#open(this.logs[sessionId])) : fail('not-found', '');
      case 'monitor:start':
        return ok({ monitorId: 'monitor-1', screen: this.screen });
      case 'monitor:connect':
        return fail('media-unavailable', '');
      case 'transfer:targets':
        return ok(targets);
      default:
        return ok({});
    }
  }

  #open(commits: readonly Commit[]) {
    const here = { isHere: true, since: Date.now() };
    const receipt = { delivered: 0, seen: 0 };
    const live = { presence: { agent: here, customer: here }, receipts: { agent: receipt, customer: receipt } };
    return { ...live, commits, place: null, key: null, customLink: null };
  }
}
