import type { WebSocket } from 'ws';
import { Hello } from '#shared/protocol/cobrowse-line.ts';
import type { ErrorCode, Failure } from '#shared/protocol/errors.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import { admit, reachIn } from '../domain/cobrowse/admit.ts';
import type { FrameHub } from '../domain/cobrowse/frame-hub.ts';
import type { FrameHubs } from '../domain/cobrowse/frame-hubs.ts';
import { NOT_FOUND } from '../domain/identity/authority.ts';
import type { Claims, Clock, Observe } from '../domain/ports.ts';
import type { SessionShelf } from '../domain/sessions/session-shelf.ts';
import { Line, type LineListener } from './line.ts';
import { PageSpeaker } from './page-speaker.ts';
import { prove, type Caller, type Proof } from './prove.ts';
import type { Refusals } from './refusals.ts';
import type { Speaker } from './speaker.ts';
import { ViewerSpeaker } from './viewer-speaker.ts';

/** Who does not say hello within this time is not waited for. */
const HELLO_MS = 5_000;

/** A token is checked no more often. */
const BETWEEN_HELLOS_MS = 1_000;

const SILENT = fail('not-authenticated', 'You are not signed in.');
const EXPIRED = fail('token-expired', 'Your sign-in has lapsed.');
const UNREADABLE = fail('invalid-input', 'This message does not fit.');
const TOO_EARLY = fail('invalid-input', 'Wait for the answer to hello.');
const TOO_OFTEN = fail('too-many', 'That was too fast. Wait a moment.');
const SOMEBODY_ELSE = fail('not-allowed', 'This line belongs to somebody else.');

export interface ConnectionParts extends Proof {
  shelf: Pick<SessionShelf, 'openSession'>;
  hubs: FrameHubs;
  refusals: Refusals;
  observe: Observe;
  /** In ms since 1970, for what tokens and grants say. */
  clock: Clock;
  /** In ms from any moment that does not move. */
  now: Clock;
}

/** Who keeps count of the connections. */
export interface Registry {
  entered(connection: Connection, sessionId: string): void;
  left(connection: Connection, sessionId: string | undefined): void;
}

/** One connection to a shared page: hello, then one of its two ends, until the right to be there is over. */
export class Connection implements LineListener {
  readonly #line: Line;
  readonly #openedAt: number;
  #caller: (Caller & { sessionId: string }) | undefined;
  #speaker: Speaker | undefined;
  #isGreeting = false;
  #helloAgainAt = 0;
  #isClosed = false;

  constructor(
    socket: WebSocket,
    private readonly origin: string,
    private readonly with_: ConnectionParts,
    private readonly registry: Registry,
  ) {
    this.#openedAt = with_.now();
    this.#line = new Line(socket, with_.now, this);
  }

  isOfTenant(tenantId: string): boolean {
    return this.#caller?.claims.tenantId === tenantId;
  }

  frame(part: Uint8Array): void {
    this.#mind(this.#speaker ? this.#speaker.frame(part) : this.#notYet());
  }

  text(text: string): void {
    const raw = parseJson(text);
    if (isHello(raw)) void this.#greet(raw);
    else this.#mind(this.#speaker ? this.#speaker.message(raw) : this.#notYet());
  }

  drained(): void {
    this.#speaker?.drained();
  }

  closed(): void {
    this.#isClosed = true;
    this.#speaker?.leave();
    if (this.#caller) this.with_.hubs.tidy(this.#caller.sessionId);
    this.registry.left(this, this.#caller?.sessionId);
  }

  refused(code: ErrorCode): void {
    this.with_.refusals.add(code, this.#caller?.sessionId);
  }

  /** The relay stops. */
  sendAway(): void {
    this.#line.sendAway();
  }

  /** Called every second. */
  beat(): void {
    if (this.#caller) this.recheck();
    else if (this.with_.now() - this.#openedAt > HELLO_MS) this.#end(SILENT.error);
    this.#line.beat();
  }

  /** Whoever has lost the right is out before anything else passes (C5). */
  recheck(): void {
    if (!this.#caller) return;
    const { sessionId, claims, expiresAt } = this.#caller;
    const session = this.with_.shelf.openSession(sessionId);
    this.#mind(this.with_.clock() >= expiresAt ? EXPIRED : this.#role(claims, session));
    if (!this.#isClosed) this.#speaker?.recheck();
  }

  #role(claims: Claims, session: Session | undefined): Result<'page' | 'viewer'> {
    const isReached = session !== undefined && this.with_.authority.mayReach(claims, session);
    return isReached ? admit(claims, session, this.with_.clock()) : NOT_FOUND;
  }

  /** Said again with a newer token, hello keeps the line open past the end of the first one. */
  async #greet(raw: unknown): Promise<void> {
    const hello = Hello.safeParse(raw);
    const isTooOften = this.with_.now() < this.#helloAgainAt;
    if (this.#isGreeting || isTooOften || !hello.success) {
      this.#mind(isTooOften ? TOO_OFTEN : UNREADABLE);
      return;
    }
    this.#isGreeting = true;
    this.#helloAgainAt = this.with_.now() + BETWEEN_HELLOS_MS;
    const { sessionId } = hello.data;
    try {
      const proven = await prove(hello.data, this.origin, this.with_);
      this.#isGreeting = false;
      if (this.#isClosed) return;
      if (!proven.ok) this.#mind(proven);
      else if (this.#caller) this.#mind(this.#renew(proven.value.caller, sessionId));
      else this.#mind(this.#enter(proven.value.caller, proven.value.session));
    } catch (error) {
      this.with_.observe('cobrowse-hello-failed', { session: sessionId }, error);
      this.#line.sendAway();
    }
  }

  #enter(caller: Caller, proven: Session): Result<undefined> {
    // A commit may have come between the proof and now, and this connection was not there to be told.
    const session = this.with_.shelf.openSession(proven.id) ?? proven;
    if (this.with_.clock() >= caller.expiresAt) return EXPIRED;
    const role = this.#role(caller.claims, session);
    if (!role.ok) return role;
    const hub = this.with_.hubs.of(session.id);
    this.#caller = { ...caller, sessionId: session.id };
    this.registry.entered(this, session.id);
    this.#speaker = this.#speakerOf(caller.claims, hub, session.id);
    return this.#speaker.open();
  }

  #speakerOf(claims: Claims, hub: FrameHub, sessionId: string): Speaker {
    const refused = ({ code }: Failure) => {
      this.refused(code);
    };
    if (claims.role === 'customer') return new PageSpeaker(this.#line, hub, refused);
    const { agentId } = claims;
    const { clock, now, shelf } = this.with_;
    const reach = () => reachIn(shelf.openSession(sessionId), agentId, clock());
    return new ViewerSpeaker({ line: this.#line, hub, agentId, reach, now, refused });
  }

  #renew({ claims, expiresAt }: Caller, sessionId: string): Result<undefined> {
    if (!this.#caller || this.#caller.sessionId !== sessionId || !isSame(this.#caller.claims, claims))
      return SOMEBODY_ELSE;
    this.#caller.expiresAt = Math.max(this.#caller.expiresAt, expiresAt);
    return ok(undefined);
  }

  #notYet(): Result<never> {
    return this.#isGreeting ? TOO_EARLY : UNREADABLE;
  }

  #mind(result: Result<unknown>): void {
    if (!result.ok) this.#end(result.error);
  }

  #end(failure: Failure): void {
    this.refused(failure.code);
    this.#line.end(failure);
  }
}

function isSame(left: Claims, right: Claims): boolean {
  if (left.tenantId !== right.tenantId || left.role !== right.role) return false;
  if (left.role === 'customer' || right.role === 'customer') return true;
  return left.agentId === right.agentId;
}

function isHello(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === 'hello';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
