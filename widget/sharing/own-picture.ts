import { readMirror } from '#shared/client/read-mirror.ts';
import type { FromMirror, ToMirror } from '#shared/protocol/mirror-port.ts';
import type { CustomerSharing } from './customer-sharing.ts';

/** `missing`: the mirror does not answer. */
export type PictureState = 'starting' | 'live' | 'too-large' | 'missing';

/** A mirror that does not answer by then will not; in ms. */
const PATIENCE_MS = 10_000;

/** Joins what leaves the page with a mirror in the same page, the same as the agent's (row K6). */
export class OwnPicture {
  readonly #sharing: Pick<CustomerSharing, 'tap' | 'assets'>;
  readonly #changed: () => void;
  readonly #assets: ReturnType<CustomerSharing['assets']>;
  #port: MessagePort | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  state: PictureState = 'starting';
  /** Of the customer's window, in its pixels. */
  size: { width: number; height: number } | undefined;

  constructor(sharing: Pick<CustomerSharing, 'tap' | 'assets'>, changed: () => void) {
    this.#sharing = sharing;
    this.#changed = changed;
    this.#assets = sharing.assets((message, transfer) => this.#port?.postMessage(message, transfer));
    this.#patience = setTimeout(() => this.#enter('missing'), PATIENCE_MS);
  }

  /** `port` leads to the mirror; from its first word on it gets frames. */
  attach(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readMirror(data);
      if (message) this.#hear(message);
    };
  }

  close(): void {
    clearTimeout(this.#patience);
    this.#sharing.tap(undefined);
    this.#assets.stop();
    this.#port?.close();
    this.#port = undefined;
  }

  #hear(message: FromMirror): void {
    switch (message.type) {
      case 'ready': {
        clearTimeout(this.#patience);
        const follow: ToMirror = { type: 'follow', isFollowing: true };
        this.#port?.postMessage(follow);
        this.#tap();
        break;
      }
      // Listening anew begins with a fresh snapshot.
      case 'resync':
        this.#tap();
        break;
      case 'asset':
        this.#assets.ask(message.hash);
        break;
      case 'applied':
        this.#enter('live');
        break;
      case 'trouble':
        if (message.trouble === 'too-large') this.#enter('too-large');
        break;
      case 'size':
        this.size = { width: message.width, height: message.height };
        this.#changed();
        break;
      default:
        break;
    }
  }

  #tap(): void {
    // A copy: the same bytes are on their way to the relay.
    this.#sharing.tap((part) => {
      const { buffer } = part.slice();
      this.#port?.postMessage(buffer, [buffer]);
    });
  }

  #enter(state: PictureState): void {
    if (this.state === state) return;
    this.state = state;
    this.#changed();
  }
}
