import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { CommandInput, CommandName, CommandOutput, WriteName } from '#shared/protocol/commands.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { fold } from '#shared/protocol/evolve.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { Commit, EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type {
  ClientToServerEvents,
  NoticeName,
  NoticePayload,
  ServerToClientEvents,
  StreamPayload,
} from '#shared/protocol/wire.ts';

export function commandId(): string {
  return randomBytes(8).toString('hex');
}

const BEAT_MS = 15_000;

/** A bare socket that speaks the contract: no outbox, no retries, everything it received is kept. */
export class TestClient {
  readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  readonly commits = new Map<string, Commit[]>();
  readonly page = commandId();
  #beats: ReturnType<typeof setInterval> | undefined;
  readonly notices: Array<{ name: NoticeName; payload: unknown }> = [];

  constructor(url: string, token: string, origin: string) {
    const options = {
      auth: { token },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { origin },
    };
    this.socket = io(url, options);
    // Listeners of everything run before those of one name, so this one, the first, is where things are kept.
    this.socket.onAny((name: NoticeName, payload: unknown) => {
      this.notices.push({ name, payload });
      if (name === 'session:commit') this.#keep(payload as NoticePayload<'session:commit'>);
    });
  }

  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
    });
  }

  /** The failure with which the relay refused the connection. */
  refused(): Promise<Failure> {
    return new Promise((resolve, reject) => {
      this.socket.once('connect', () => {
        reject(new Error('The relay let this client in.'));
      });
      this.socket.once('connect_error', (error) => {
        resolve((error as Error & { data: Failure }).data);
      });
    });
  }

  async send<K extends CommandName>(name: K, input: CommandInput<K>): Promise<Result<CommandOutput<K>>> {
    const answer: unknown = await this.raw.timeout(10_000).emitWithAck(name, input);
    return answer as Result<CommandOutput<K>>;
  }

  /** The socket without the contract's types, for what no honest client sends. */
  get raw(): Socket {
    return this.socket;
  }

  /** A write with a fresh command id; throws when it is refused. */
  async write<K extends WriteName>(
    name: K,
    sessionId: string,
    input: Omit<CommandInput<K>, 'sessionId' | 'commandId'>,
  ): Promise<number> {
    const result = await this.send(name, { ...input, sessionId, commandId: commandId() } as CommandInput<K>);
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
    return (result.value as { seq: number }).seq;
  }

  /** Subscribes and takes what is there. */
  async open(sessionId: string): Promise<CommandOutput<'session:open'>> {
    const opened = await this.send('session:open', { sessionId, lastSeq: 0 });
    if (!opened.ok) throw new Error(`session:open: ${opened.error.code}`);
    const known = this.#of(sessionId);
    for (const commit of opened.value.commits) if (!known.some(({ seq }) => seq === commit.seq)) known.push(commit);
    known.sort((left, right) => left.seq - right.seq);
    return opened.value;
  }

  session(sessionId: string): Session | undefined {
    return fold(sessionId, this.#of(sessionId));
  }

  events(sessionId: string): SessionEvent[] {
    return this.#of(sessionId).flatMap(({ events }) => events);
  }

  /** The first event of this type, now or when it comes. */
  async event<T extends SessionEvent['type']>(sessionId: string, type: T): Promise<EventOf<T>> {
    const find = () => this.events(sessionId).find((event): event is EventOf<T> => event.type === type);
    return this.until(find);
  }

  async notice<K extends NoticeName>(
    name: K,
    fits: (payload: NoticePayload<K>) => boolean = () => true,
  ): Promise<NoticePayload<K>> {
    const find = () => this.notices.find((notice) => notice.name === name && fits(notice.payload as NoticePayload<K>));
    return (await this.until(find)).payload as NoticePayload<K>;
  }

  /** Looks now and after each thing that arrives; gives up after ten seconds unless given. */
  until<T>(find: () => T | undefined, withinMs = 10_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.socket.offAny(look);
        reject(new Error(`It did not come within ${withinMs} ms.`));
      }, withinMs);
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(giveUp);
        this.socket.offAny(look);
        resolve(found);
      };
      this.socket.onAny(look);
      look();
    });
  }

  /** One page of this agent is here, for the next 45 s. */
  beat(beat: Partial<StreamPayload<'agent:beat'>> = {}): void {
    this.socket.emit('agent:beat', { page: this.page, idleMs: 0, isLocked: false, isFrozen: false, ...beat });
  }

  /** As a page that stays open does: here until it is closed, however long the test takes. */
  stay(): void {
    this.beat();
    this.#beats ??= setInterval(() => this.beat(), BEAT_MS);
  }

  close(): void {
    clearInterval(this.#beats);
    this.socket.disconnect();
  }

  #keep({ sessionId, commit }: NoticePayload<'session:commit'>): void {
    this.#of(sessionId).push(commit);
  }

  #of(sessionId: string): Commit[] {
    const commits = this.commits.get(sessionId) ?? [];
    this.commits.set(sessionId, commits);
    return commits;
  }
}
