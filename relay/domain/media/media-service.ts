import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Role } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { MediaServer, Observe, RandomId, Timer } from '../ports.ts';

const UNAVAILABLE = fail('media-unavailable', 'Screen share is not available at the moment. The chat works.', 2000);
const RETRY_MS = 1000;
const MAX_ATTEMPTS = 60;

interface Collaborators {
  server: MediaServer;
  /** The session as it is at this moment; nothing once it is closed and archived. */
  now: (sessionId: string) => Session | undefined;
  randomId: RandomId;
  timer: Timer;
  observe: Observe;
}

/** Who may see and publish a screen. The stored grant decides; the media server only carries it out. */
export class MediaService {
  /** Effects on one room wait for each other, so that a late permission never overtakes a revocation. */
  readonly #tails = new Map<string, Promise<unknown>>();

  constructor(private readonly with_: Collaborators) {}

  /** A place in the session's room, from the request on, so that both sides are connected before the choice. */
  async connect(session: Session, role: Role): Promise<Result<{ url: string; token: string; identity: string }>> {
    if (session.phase !== 'active' || session.sharing.state === 'none') {
      return fail('wrong-state', 'Nothing is shared or asked for.');
    }
    const { server, randomId } = this.with_;
    // The relay chooses identities: nobody can take another's place in the room.
    const identity = `${role}-${randomId()}`;
    return this.#attempt(session, async () => {
      await server.createRoom(session.mediaRoom);
      return { ...(await server.token(session.mediaRoom, identity, role)), identity };
    });
  }

  /** Lets the customer's participant publish, if the session holds a grant when its turn comes. */
  async allow(session: Session, identity: string): Promise<Result<Record<string, never>>> {
    const refused = fail('not-allowed', 'The customer has not agreed to share.');
    if (!identity.startsWith('customer-')) return refused;
    const allowed = await this.#attempt(session, async () => {
      if (!this.#isGranted(session.id)) return false;
      await this.with_.server.allowScreen(session.mediaRoom, identity);
      return true;
    });
    if (!allowed.ok) return allowed;
    return allowed.value ? ok({}) : refused;
  }

  /** Takes back what the session does not allow any more; after each commit that may matter, and at start. */
  align(session: Session, attempt = 1): void {
    this.#inTurn(session.mediaRoom, () => this.#takeBack(session)).catch((error: unknown) => {
      this.with_.observe('media-unavailable', { session: session.id, attempt }, attempt === 1 ? error : undefined);
      if (attempt === MAX_ATTEMPTS) return;
      this.with_.timer(RETRY_MS, () => {
        this.align(session, attempt + 1);
      });
    });
  }

  async #takeBack({ id, mediaRoom }: Session): Promise<void> {
    const current = this.with_.now(id);
    if (current?.phase !== 'active') await this.with_.server.deleteRoom(mediaRoom);
    else if (!this.#isGranted(id)) await this.with_.server.forbidScreens(mediaRoom);
  }

  #isGranted(sessionId: string): boolean {
    const session = this.with_.now(sessionId);
    return session?.phase === 'active' && session.sharing.state === 'screen';
  }

  async #attempt<T>(session: Session, effect: () => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await this.#inTurn(session.mediaRoom, effect));
    } catch (error) {
      this.with_.observe('media-unavailable', { session: session.id }, error);
      return UNAVAILABLE;
    }
  }

  #inTurn<T>(room: string, effect: () => Promise<T>): Promise<T> {
    const turn = (this.#tails.get(room) ?? Promise.resolve()).then(effect, effect);
    const tail = turn.catch(() => undefined);
    this.#tails.set(room, tail);
    void tail.then(() => {
      if (this.#tails.get(room) === tail) this.#tails.delete(room);
    });
    return turn;
  }
}
