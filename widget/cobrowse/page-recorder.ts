import { EventType, IncrementalSource, record } from 'rrweb';
import { blindSpotOf, sizeOf } from './masking/blind-spots.ts';
import { rulesFor, type MaskRules } from './masking/mask-rules.ts';
import { Redaction } from './masking/redaction.ts';
import type { PageEvent } from './page-event.ts';

export interface PageRecorderOptions {
  rules: MaskRules;
  /** What may leave the page. A snapshot comes as two events in a row: Meta and FullSnapshot. */
  onEvent: (event: PageEvent) => void;
  /** What was sent no longer fits the rules, or an event could not be redacted: only a fresh snapshot helps. */
  onStale: () => void;
  /** The page is larger than is ever sent. */
  onTooLarge: () => void;
}

/** The recorder stands still for longer than anybody should wait on a page with more elements than this. */
const MOST_ELEMENTS = 150_000;
/** Pointer and scrolling, in ms: as smooth as an agent can follow. */
const SAMPLING = { mousemove: 50, mousemoveCallback: 100, scroll: 60, media: 1000 };

/** Observes the page while somebody watches, and only then. Nothing it says has not been redacted. */
export class PageRecorder {
  readonly #options: PageRecorderOptions;
  #release: (() => void) | undefined;
  #redaction: Redaction | undefined;
  #url = '';
  /** Other rules hold for this address: nothing goes out until the page was recorded under them. */
  #isOutdated = false;

  constructor(options: PageRecorderOptions) {
    this.#options = options;
  }

  /** Begins with a snapshot. False when the page is too large for one. */
  start(): boolean {
    this.stop();
    if (isTooLarge()) {
      this.#options.onTooLarge();
      return false;
    }
    const rules = rulesFor(this.#options.rules, location.href);
    this.#url = location.href;
    this.#isOutdated = false;
    const redaction = new Redaction({ rules, ids: record.mirror, onStale: this.#options.onStale });
    this.#redaction = redaction;
    const release = record({
      emit: (event) => this.#handle(event),
      blockSelector: rules.block,
      slimDOMOptions: 'all',
      sampling: SAMPLING,
      collectFonts: false,
      recordCanvas: false,
      recordCrossOriginIframes: false,
      errorHandler: (error) => this.#handleError(error),
    });
    document.addEventListener('load', this.#handleLoad, true);
    this.#release = () => {
      document.removeEventListener('load', this.#handleLoad, true);
      release?.();
    };
    // Its first words may have been too many, or it gave up.
    if (!release) this.#options.onTooLarge();
    if (this.#redaction !== redaction) this.stop();
    return this.#redaction === redaction;
  }

  snapshot(): void {
    if (!this.#release) return;
    try {
      if (isTooLarge()) this.#options.onTooLarge();
      else record.takeFullSnapshot();
    } catch {
      this.#options.onTooLarge();
    }
  }

  /** Nothing is said after this. */
  stop(): void {
    this.#redaction = undefined;
    this.#release?.();
    this.#release = undefined;
  }

  #handle(event: PageEvent): void {
    if (!this.#redaction || this.#isOutdated) return;
    if (location.href !== this.#url && this.#hasOtherRules()) return;
    try {
      const redacted = this.#redaction.redact(event);
      if (redacted) this.#options.onEvent(redacted);
    } catch {
      // Neither half redacted nor unnoticed; and never an error in the page's own code, from which this was called.
      this.#fail(event);
    }
  }

  #fail(event: PageEvent): void {
    if (event.type === EventType.FullSnapshot || event.type === EventType.Meta) this.#options.onTooLarge();
    else this.#options.onStale();
  }

  /** Elements in elements without end. Other errors may be the page's own: the recorder stands between it and styles. */
  #handleError(error: unknown): true | undefined {
    if (!(error instanceof RangeError)) return undefined;
    this.#options.onTooLarge();
    return true;
  }

  #hasOtherRules(): boolean {
    const { rules } = this.#options;
    this.#isOutdated = JSON.stringify(rulesFor(rules, location.href)) !== JSON.stringify(rulesFor(rules, this.#url));
    this.#url = location.href;
    // This is in the middle of the recorder's work.
    if (this.#isOutdated)
      setTimeout(() => {
        if (this.#release) this.start();
      });
    return this.#isOutdated;
  }

  /** Whether a frame can be looked into is known only when it has loaded. */
  readonly #handleLoad = ({ target }: Event) => {
    if (!(target instanceof HTMLIFrameElement)) return;
    const id = record.mirror.getId(target);
    if (id <= 0) return;
    const blind = blindSpotOf(target);
    const attributes = { 'data-casement-blind': blind ?? null, ...(blind && sizeOf(target)) };
    const data = { source: IncrementalSource.Mutation as const, texts: [], removes: [], adds: [] };
    this.#options.onEvent({
      type: EventType.IncrementalSnapshot,
      timestamp: Date.now(),
      data: { ...data, attributes: [{ id, attributes }] },
    });
  };
}

function isTooLarge(): boolean {
  return document.getElementsByTagName('*').length > MOST_ELEMENTS;
}
