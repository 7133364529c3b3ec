import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { MediaServer, Observe, RandomId, Timer } from '../ports.ts';
import { Turns } from './turns.ts';
import { untilDone } from './until-done.ts';

const UNAVAILABLE = fail('media-unavailable', 'Screens cannot be shown at the moment.', 2000);
const NOT_SHOWN = fail('wrong-state', 'No screen is shown.');

interface Collaborators {
  server: MediaServer;
  randomId: RandomId;
  timer: Timer;
  observe: Observe;
}

/** Where a participant connects, and how the relay calls them there. */
export interface Place {
  url: string;
  token: string;
  identity: string;
}

/** Rooms for one screen each. Whoever asks says with `isShown` whether the screen may still be seen when its turn comes. */
export class ScreenRooms {
  /** By room, so that nothing overtakes its end. */
  readonly #turns = new Turns();

  constructor(private readonly with_: Collaborators) {}

  async place(room: string, does: 'see' | 'show', isShown: () => boolean): Promise<Result<Place>> {
    const { server, randomId } = this.with_;
    const identity = `${does === 'see' ? 'watcher' : 'watched'}-${randomId()}`;
    return this.#attempt(room, async () => {
      if (!isShown()) return undefined;
      await server.createRoom(room);
      return { ...(await server.token(room, identity, does)), identity };
    });
  }

  /** Lets this participant publish the screen. */
  allow(room: string, identity: string, isShown: () => boolean): Promise<Result<true>> {
    return this.#attempt(room, async () => {
      if (!isShown()) return undefined;
      await this.with_.server.allowScreen(room, identity);
      return true;
    });
  }

  /** The room goes with everybody in it, also when the media server is away for a while. */
  drop(room: string): void {
    const remove = () => this.#turns.take(room, () => this.with_.server.deleteRoom(room));
    untilDone(remove, this.with_.timer, (attempt, error) => {
      this.with_.observe('media-unavailable', { attempt }, attempt === 1 ? error : undefined);
    });
  }

  /** An effect that gives nothing has found the screen hidden. */
  async #attempt<T>(room: string, effect: () => Promise<T | undefined>): Promise<Result<T>> {
    try {
      const value = await this.#turns.take(room, effect);
      return value === undefined ? NOT_SHOWN : ok(value);
    } catch (error) {
      this.with_.observe('media-unavailable', {}, error);
      return UNAVAILABLE;
    }
  }
}
