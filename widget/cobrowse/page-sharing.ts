import type { AssetCourier } from './assets/asset-courier.ts';
import { FramePump } from './frame-pump.ts';
import type { AgentsOptions } from './hand/agents-context.ts';
import type { AgentsOnPage } from './hand/agents-on-page.ts';
import { PageLine } from './page-line.ts';
import { PageRecorder } from './page-recorder.ts';
import type { SectionFilter } from './section-filter.ts';
import type { STRUCTURE_TAG } from '#shared/protocol/page-structure.ts';
import type { StructureCheck } from './structure-check.ts';
import { waitForFrame } from './wait-for-frame.ts';

/**
 * `live`: frames go to somebody. `unwatched`: nobody looks, nothing is recorded. `too-large`: there is no picture until
 * the page has changed. `ended`: for good.
 */
export type PageSharingState = 'connecting' | 'live' | 'unwatched' | 'reconnecting' | 'too-large' | 'ended';

export interface PageSharingOptions extends AgentsOptions {
  /** Origin of the relay. */
  relayUrl: string;
  /** For each connection anew. */
  token: () => Promise<string> | string;
  sessionId: string;
  /** How often the picture is compared with the page, in ms; every 30 s by default. */
  checkMs?: number;
  /** Called after every change of the state. */
  onState: (state: PageSharingState) => void;
}

/** So long at least between two snapshots: nobody waits longer than for the first, and no page pays without end. */
const PAUSE_MS = { asked: 250, unasked: 1000 };
/** How often the viewer can find out that its picture is another. */
const CHECK_MS = 30_000;
const STRUCTURE: typeof STRUCTURE_TAG = 'casement-structure';
const RETRY_MS = { first: 5000, most: 60_000 };

/** Shows this page to the agent whom the grant names, from `start` to `stop`. */
export class PageSharing {
  readonly #options: PageSharingOptions;
  readonly #recorder: PageRecorder;
  #line: PageLine | undefined;
  /** While the page is recorded. */
  #pump: FramePump | undefined;
  #check: StructureCheck | undefined;
  #courier: AssetCourier | undefined;
  #isWatched = false;
  #tapped: ((part: Uint8Array<ArrayBuffer>) => void) | undefined;
  #section: Element | undefined;
  #filter: SectionFilter | undefined;
  #agents: AgentsOnPage | undefined;
  #meeting: Promise<void> | undefined;
  #state: PageSharingState = 'connecting';
  #snapshotAt = 0;
  #retryMs = RETRY_MS.first;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PageSharingOptions) {
    this.#options = options;
    this.#recorder = new PageRecorder({
      rules: options.rules ?? { mode: 'open' },
      filter: () => this.#filter,
      onEvent: (event) => this.#pump?.push(event),
      onStale: () => this.#snapshotLater(),
      onTooLarge: () => this.#handleTooLarge(),
    });
  }

  start(): void {
    const { relayUrl, token, sessionId } = this.#options;
    this.#line ??= new PageLine({
      relayUrl,
      token,
      sessionId,
      onWatched: (isWatched) => this.#handleWatched(isWatched),
      onResync: () => this.#handleResync(),
      onAgent: (message) => void this.#meet().then(() => this.#agents?.take(message)),
      onLost: () => this.#handleLost(),
      onEnded: () => this.stop(),
    });
  }

  /** Nothing leaves the page after this call, whatever was under way; also without a network. */
  stop(): void {
    this.#tapped = undefined;
    this.#isWatched = false;
    this.#pause();
    this.#line?.close();
    this.#agents?.stop();
    this.#enter('ended');
  }

  /** From now on only this part of the page is shown, and nothing while it is not there; undefined for all of it. */
  narrow(section: Element | undefined): void {
    this.#pause();
    this.#section = section;
    if (this.#isWatched || this.#tapped) this.#record();
  }

  /** Hands over, on this side, what leaves the page: from a fresh snapshot on, also while nobody watches. */
  tap(listener: ((part: Uint8Array<ArrayBuffer>) => void) | undefined): void {
    this.#tapped = listener;
    if (!listener && !this.#isWatched) this.#pause();
    else if (listener && this.#pump) this.#snapshotLater(PAUSE_MS.asked);
    else if (listener && this.#state !== 'ended') this.#record();
  }

  #handleWatched(isWatched: boolean): void {
    if (this.#state === 'ended') return;
    this.#isWatched = isWatched;
    this.#agents?.tell();
    if (isWatched) {
      // What was made for this side alone is no picture to those who come now.
      if (this.#state !== 'live') this.#record();
      return;
    }
    if (!this.#tapped) this.#pause();
    this.#enter('unwatched');
  }

  #handleLost(): void {
    this.#isWatched = false;
    if (!this.#tapped) this.#pause();
    this.#agents?.lose();
    this.#enter('reconnecting');
  }

  #handleResync(): void {
    if (this.#state === 'live' && !this.#pump?.hasSnapshotUnderWay) this.#snapshotLater(PAUSE_MS.asked);
  }

  #record(): void {
    this.#pause();
    if (this.#section) void this.#recordSection(this.#section);
    else this.#begin();
  }

  /** The page pays for it only when a customer limits what is seen. Until it is there, nothing is. */
  async #recordSection(section: Element): Promise<void> {
    const module = await import('./section-filter.ts').catch(() => undefined);
    if (section !== this.#section || this.#pump || !(this.#isWatched || this.#tapped)) return;
    if (module) this.#begin(new module.SectionFilter(section, this.#recorder.ids, () => this.#snapshotLater()));
    else this.#timer ??= setTimeout(() => this.#record(), RETRY_MS.first);
  }

  #begin(filter?: SectionFilter): void {
    const line = this.#line;
    if (!line) return;
    this.#filter = filter;
    this.#pump = new FramePump({
      sink: {
        send: (part) => {
          if (this.#isWatched) line.send(part);
          this.#tapped?.(part);
        },
        get waitingBytes() {
          return line.waitingBytes;
        },
      },
      onGap: () => this.#snapshotLater(),
      onTooLarge: () => this.#handleTooLarge(),
      wait: waitForFrame,
    });
    this.#snapshotAt = performance.now();
    const isLive = this.#recorder.start();
    if (!isLive || !this.#isWatched) return;
    this.#enter('live');
    void this.#meet();
    void this.#carry(this.#pump);
    if (!filter) void this.#compare(this.#pump);
  }

  /** The frame around the page, and what agents do on it: fetched when there is a picture. */
  #meet(): Promise<void> {
    this.#meeting ??= import('./hand/agents-on-page.ts').then(
      ({ AgentsOnPage }) => {
        if (this.#state === 'ended') return;
        this.#agents = new AgentsOnPage({
          options: this.#options,
          ids: this.#recorder.ids,
          epoch: () => this.#pump?.epoch,
          section: () => this.#filter?.section ?? this.#section,
          say: (message) => this.#line?.say(message),
        });
        this.#agents.follow(this.#state === 'live');
      },
      () => (this.#meeting = undefined),
    );
    return this.#meeting;
  }

  /** Nobody waits for it, and a page that cannot load it is shown all the same. */
  async #compare(pump: FramePump | undefined): Promise<void> {
    const module = await import('./structure-check.ts').catch(() => undefined);
    if (!module || !pump || pump !== this.#pump) return;
    this.#check = new module.StructureCheck({
      ids: this.#recorder.ids,
      count: () => pump.taken,
      say: (structure) => this.#recorder.tell(STRUCTURE, structure),
      everyMs: this.#options.checkMs ?? CHECK_MS,
    });
  }

  /** What only addresses name comes after the page itself. */
  async #carry(pump: FramePump): Promise<void> {
    const module = await import('./assets/asset-courier.ts').catch(() => undefined);
    if (!module || pump !== this.#pump) return;
    this.#courier = new module.AssetCourier({
      ...this.#options,
      names: this.#recorder.assets,
      announce: (announced) => this.#recorder.announce(announced),
      onSheet: (link) => this.#recorder.sheetRead(link),
    });
  }

  #snapshot(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#snapshotAt = performance.now();
    this.#recorder.snapshot();
  }

  /** Called from inside the recorder and the pump: never at once, and not without end. */
  #snapshotLater(pauseMs = PAUSE_MS.unasked): void {
    const waitMs = Math.max(0, this.#snapshotAt + pauseMs - performance.now());
    this.#timer ??= setTimeout(() => this.#snapshot(), waitMs);
  }

  /** Tries again, ever more rarely: each try may cost the page as much as the one before. */
  #handleTooLarge(): void {
    if (!this.#pump) return;
    this.#pause();
    this.#line?.say({ type: 'too-large' });
    this.#enter('too-large');
    this.#timer = setTimeout(() => this.#record(), this.#retryMs);
    this.#retryMs = Math.min(RETRY_MS.most, this.#retryMs * 2);
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#recorder.stop();
    this.#pump?.stop();
    this.#pump = undefined;
    this.#check?.stop();
    this.#courier?.stop();
  }

  #enter(state: PageSharingState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#agents?.follow(state === 'live');
    this.#options.onState(state);
  }
}
