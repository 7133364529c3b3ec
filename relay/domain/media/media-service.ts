import { isAboutScreen } from '#shared/protocol/evolve-sharing.ts';
import { formerRooms } from '#shared/protocol/media-room.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Claims, MediaServer, Observe, RandomId, Timer } from '../ports.ts';
import { Turns } from './turns.ts';
import { untilDone } from './until-done.ts';

const UNAVAILABLE = fail('media-unavailable', 'Screen share is not available at the moment. The chat works.', 2000);
const NOT_OWNER = fail('not-allowed', 'The customer shows the screen to the owner of the session alone.');

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
  /** By session, so that a late permission never overtakes a revocation. */
  readonly #turns = new Turns();

  constructor(private readonly with_: Collaborators) {}

  /** A place in the session's room, from the request on, so that both sides are connected before the choice. */
  async connect(session: Session, claims: Claims): Promise<Result<{ url: string; token: string; identity: string }>> {
    const { role } = claims;
    // The customer's grant names the owner: nobody who helps or looks on is in it.
    if (role === 'guest' || (role === 'agent' && claims.agentId !== session.owner?.id)) return NOT_OWNER;
    if (session.phase !== 'active' || !isAboutScreen(session.sharing))
      return fail('wrong-state', 'No screen is shared or asked for.');
    const { server, randomId } = this.with_;
    // The relay chooses identities: nobody can take another's place in the room.
    const identity = `${role}-${randomId()}`;
    const does = role === 'agent' ? 'see' : 'show';
    return this.#attempt(session, async () => {
      await server.createRoom(session.mediaRoom);
      return { ...(await server.token(session.mediaRoom, identity, does)), identity };
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
  align(session: Session): void {
    const takeBack = () => this.#turns.take(session.id, () => this.#takeBack(session));
    untilDone(takeBack, this.with_.timer, (attempt, error) => {
      this.with_.observe('media-unavailable', { session: session.id, attempt }, attempt === 1 ? error : undefined);
    });
  }

  /** A former owner's room goes with everybody in it; the token of minutes leads into an empty one. */
  async #takeBack({ id, mediaRoom: last }: Session): Promise<void> {
    const { server, now } = this.with_;
    const current = now(id);
    const room = current?.mediaRoom ?? last;
    for (const former of formerRooms(room)) await server.deleteRoom(former);
    if (current?.phase !== 'active') await server.deleteRoom(room);
    else if (!this.#isGranted(id)) await server.forbidScreens(room);
  }

  #isGranted(sessionId: string): boolean {
    const session = this.with_.now(sessionId);
    return session?.phase === 'active' && session.sharing.state === 'screen';
  }

  async #attempt<T>(session: Session, effect: () => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await this.#turns.take(session.id, effect));
    } catch (error) {
      this.with_.observe('media-unavailable', { session: session.id }, error);
      return UNAVAILABLE;
    }
  }
}
