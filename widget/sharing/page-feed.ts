import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { HandState } from '../cobrowse/hand/hand-state.ts';
import type { PageSharing, PageSharingState } from '../cobrowse/page-sharing.ts';
import type { MaskRules } from '../cobrowse/masking/mask-rules.ts';
import { findSection } from '../cobrowse/section-path.ts';
import type { LiveStep } from './sharing-state.ts';
import { siteRules } from './site-rules.ts';

export interface PageFeedOptions {
  connection: Pick<RelayConnection, 'relayUrl' | 'token' | 'request'>;
  sessionId: string;
  reach: (agentId: string) => PageRung | undefined;
  nameOf: (agentId: string) => string;
  /** On the frame around the page; '' for nothing. */
  mark: () => string;
  /** After every change of `step` or `hand`. */
  onChange: () => void;
}

/** What of the page is sent: all of it, or what stands at this place. */
export type FeedPart = 'page' | { readonly path: string | undefined };
/** Gets the parts of frames that leave the page. */
export type FrameTap = (part: Uint8Array) => void;

const steps: Readonly<Record<PageSharingState, LiveStep>> = {
  connecting: 'starting',
  live: 'live',
  // Whoever was allowed may look again at any moment.
  unwatched: 'live',
  reconnecting: 'reconnecting',
  'too-large': 'too-large',
  // Another tab of the site has it now, or the relay is about to say that it is over.
  ended: 'elsewhere',
};

const LOOK_AGAIN_MS = 500;

/** Sends the page, or a part of it, while it is open. The code for that is fetched then and not before. */
export class PageFeed {
  readonly #options: PageFeedOptions;
  #sharing: PageSharing | undefined;
  /** Counts what has been opened and closed, so that a fetch that comes late opens nothing. */
  #turn = 0;
  #isOpen = false;
  #part: FeedPart = 'page';
  #tap: FrameTap | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  step: LiveStep = 'starting';
  /** Of the site, once a page was sent. */
  rules: MaskRules | undefined;
  hand: HandState | undefined;

  constructor(options: PageFeedOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** False when the code, or what of the site may be seen, could not be fetched. */
  async open(part: FeedPart): Promise<boolean> {
    this.close();
    const turn = this.#turn;
    this.#isOpen = true;
    this.#part = part;
    this.step = 'starting';
    const { connection, sessionId } = this.#options;
    const [module, rules] = await Promise.all([
      import('../cobrowse/page-sharing.ts').catch(() => undefined),
      siteRules(connection, sessionId),
    ]);
    if (turn !== this.#turn) return true;
    this.rules = rules;
    if (!module || !rules) {
      this.close();
      return false;
    }
    this.#begin(module.PageSharing);
    return true;
  }

  /** Nothing leaves the page from here on. */
  close(): void {
    this.#turn += 1;
    this.#isOpen = false;
    clearTimeout(this.#timer);
    const sharing = this.#sharing;
    this.#sharing = undefined;
    sharing?.stop();
    this.hand = undefined;
  }

  /** From now on this is what is sent; until it can be found, nothing. */
  narrow(part: FeedPart): void {
    this.#part = part;
    const section = sectionOf(part);
    if (this.#sharing && (part === 'page' || section)) this.#sharing.narrow(section);
    else if (this.#isOpen) void this.open(part);
  }

  /** What leaves the page from now on goes to the listener as well, and begins with the whole picture. */
  tap(listener: FrameTap | undefined): void {
    this.#tap = listener;
    this.#sharing?.tap(listener);
  }

  #begin(Sharing: typeof PageSharing): void {
    const section = sectionOf(this.#part);
    if (this.#part !== 'page' && !section) {
      this.#enter('part-missing');
      this.#timer = setTimeout(() => this.#begin(Sharing), LOOK_AGAIN_MS);
      return;
    }
    const { connection, sessionId, reach, nameOf, mark, onChange } = this.#options;
    const sharing = new Sharing({
      ...{ relayUrl: connection.relayUrl, token: () => connection.token, sessionId, rules: this.rules },
      ...{ reach, nameOf, mark },
      onState: (state) => sharing === this.#sharing && this.#enter(steps[state]),
      onHand: (hand) => {
        this.hand = hand;
        onChange();
      },
    });
    this.#sharing = sharing;
    // Before anything is recorded, so that nothing else is ever sent.
    sharing.narrow(section);
    sharing.start();
    if (this.#tap) sharing.tap(this.#tap);
    this.#enter('starting');
  }

  #enter(step: LiveStep): void {
    this.step = step;
    this.#options.onChange();
  }
}

function sectionOf(part: FeedPart): Element | undefined {
  return part === 'page' || part.path === undefined ? undefined : findSection(part.path);
}
