import { ConnectionState, DisconnectReason, getLogger, LoggerNames, LogLevel, Room, RoomEvent } from 'livekit-client';
import type { RoomConnectOptions } from 'livekit-client';
import { backOff } from '#shared/client/back-off.ts';
import { isPassing } from '#shared/client/is-passing.ts';
import type { Result } from '#shared/protocol/result.ts';
import { isLoopback } from './is-loopback.ts';
import { reconnectPolicy } from './reconnect-policy.ts';

// The library prints addresses with the token in them. The default level is the one that it keeps in no storage.
for (const name of Object.values(LoggerNames)) getLogger(name).setDefaultLevel(LogLevel.silent);

/** Where to join, and how the relay and the media server call this participant. The token lives minutes. */
export interface Place {
  url: string;
  token: string;
  identity: string;
}

interface RoomLinkOptions {
  /** Asks the relay for a place in the room. */
  place: () => Promise<Result<Place>>;
  connect: RoomConnectOptions;
  /** A new room object, before it connects: subscribe to its events here. */
  onRoom: (room: Room) => void;
  onChange: () => void;
}

export interface JoinedRoom {
  room: Room;
  /** How the relay and the media server call this participant. */
  identity: string;
}

const RETRY = { baseMs: 300, capMs: 2_000 };
const JOIN_MS = 5_000;

/**
 * One participant's place in a room. While open it comes back by itself: the library reconnects what it
 * can, and when it gives up (the server lost the room) the relay is asked for the room and a token again.
 */
export class RoomLink {
  readonly #options: RoomLinkOptions;
  /** Set while open; aborted by `close`. */
  #life: AbortController | undefined;
  #joined: JoinedRoom | undefined;
  #wasJoined = false;

  constructor(options: RoomLinkOptions) {
    this.#options = options;
  }

  get state(): 'closed' | 'connecting' | 'joined' | 'reconnecting' {
    if (!this.#life) return 'closed';
    if (this.#joined?.room.state === ConnectionState.Connected) return 'joined';
    return this.#wasJoined ? 'reconnecting' : 'connecting';
  }

  get joined(): JoinedRoom | undefined {
    return this.state === 'joined' ? this.#joined : undefined;
  }

  open(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    this.#wasJoined = false;
    void this.#keepJoined(this.#life);
    this.#options.onChange();
  }

  close(): void {
    if (!this.#life) return;
    this.#life.abort();
    this.#life = undefined;
    this.#leave();
    this.#options.onChange();
  }

  async #keepJoined(life: AbortController): Promise<void> {
    for (let attempt = 0; !life.signal.aborted; attempt += 1) {
      const outcome = await this.#stay(life.signal);
      if (outcome === 'refused' && this.#life === life) {
        this.close();
        return;
      }
      if (outcome === 'dropped') attempt = 0;
      await pause(backOff(attempt, RETRY), life.signal);
    }
  }

  /** Joins once and stays until disconnected. */
  async #stay(signal: AbortSignal): Promise<'refused' | 'failed' | 'dropped'> {
    const { place, connect, onRoom, onChange } = this.#options;
    const answer = await place();
    if (signal.aborted) return 'failed';
    if (!answer.ok) return isPassing(answer.error.code) ? 'failed' : 'refused';
    const { url, token, identity } = answer.value;
    const room = new Room({ reconnectPolicy, singlePeerConnection: false, stopLocalTrackOnUnpublish: false });
    const gone = untilGone(room, signal);
    room.on(RoomEvent.ConnectionStateChanged, onChange);
    this.#joined = { room, identity };
    onRoom(room);
    const rtcConfig = isLoopback(url) ? { rtcConfig: { iceServers: [] } } : {};
    try {
      await room.connect(url, token, { maxRetries: 0, websocketTimeout: JOIN_MS, ...rtcConfig, ...connect });
    } catch {
      // Its text holds the token; the attempt counts as failed, whatever the reason.
      this.#leave(room);
      return 'failed';
    }
    this.#wasJoined = true;
    onChange();
    const reason = await gone;
    this.#leave(room);
    // Somebody joined with our identity: the place has been taken over on purpose.
    return reason === DisconnectReason.DUPLICATE_IDENTITY ? 'refused' : 'dropped';
  }

  #leave(room = this.#joined?.room): void {
    if (!room) return;
    if (this.#joined?.room === room) this.#joined = undefined;
    room.removeAllListeners();
    void room.disconnect(false).catch(() => undefined);
  }
}

function untilGone(room: Room, signal: AbortSignal): Promise<DisconnectReason | undefined> {
  return new Promise((resolve) => {
    room.once(RoomEvent.Disconnected, resolve);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
