import { EventType, IncrementalSource, record } from 'rrweb';
import type { Announcement, ASSETS_TAG } from '#shared/protocol/assets.ts';
import { AssetNames } from './assets/asset-names.ts';
import { blindSpotOf, sizeOf } from './masking/blind-spots.ts';
import { rulesFor, type MaskRules } from './masking/mask-rules.ts';
import { Redaction } from './masking/redaction.ts';
import { isPopover, shownAs } from './masking/shown-as.ts';
import type { MutationChange, NodeIds, PageEvent } from './page-event.ts';
import type { SectionFilter } from './section-filter.ts';

export interface PageRecorderOptions {
  rules: MaskRules;
  /** The section of the page that the customer has chosen: of what may be seen, only that is. */
  filter?: () => SectionFilter | undefined;
  /** What may leave the page. A snapshot comes as two events in a row: Meta and FullSnapshot. */
  onEvent: (event: PageEvent) => void;
  /** What was sent no longer fits the rules, or an event could not be redacted: only a fresh snapshot helps. */
  onStale: () => void;
  /** The page is larger than is ever sent. */
  onTooLarge: () => void;
}

const ASSETS: typeof ASSETS_TAG = 'casement-assets';
/** The recorder stands still for longer than anybody should wait on a page with more elements than this. */
const MOST_ELEMENTS = 150_000;
/** Pointer and scrolling, in ms: as smooth as an agent can follow. */
const SAMPLING = { mousemove: 50, mousemoveCallback: 100, scroll: 60, media: 1000 };

/** Observes the page while somebody watches, and only then. Nothing it says has not been redacted. */
export class PageRecorder {
  readonly #options: PageRecorderOptions;
  readonly assets = new AssetNames();
  #release: (() => void) | undefined;
  #redaction: Redaction | undefined;
  #url = '';
  /** Other rules hold for this address: nothing goes out until the page was recorded under them. */
  #isOutdated = false;

  constructor(options: PageRecorderOptions) {
    this.#options = options;
    this.assets.onPicture = (image) => this.#handlePicture(image);
  }

  get ids(): NodeIds {
    return record.mirror;
  }

  /** Begins with a snapshot. False when the page is too large for one. */
  start(): boolean {
    this.stop();
    if (isTooLarge()) {
      this.#options.onTooLarge();
      return false;
    }
    const isOutside = this.#options.filter?.()?.isOutside;
    const rules = { ...rulesFor(this.#options.rules, location.href), isOutside };
    this.#url = location.href;
    this.#isOutdated = false;
    const { assets } = this;
    const redaction = new Redaction({ rules, ids: record.mirror, onStale: this.#options.onStale, assets });
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
    document.addEventListener('toggle', this.#handleToggle, true);
    this.#release = () => {
      document.removeEventListener('load', this.#handleLoad, true);
      document.removeEventListener('toggle', this.#handleToggle, true);
      release?.();
    };
    // Its first words may have been too many, or it gave up.
    if (!release) this.#options.onTooLarge();
    if (this.#redaction !== redaction) this.stop();
    return this.#redaction === redaction;
  }

  /** Something of our own, between what the recorder says. */
  tell(tag: string, payload: unknown): void {
    this.#options.onEvent({ type: EventType.Custom, timestamp: Date.now(), data: { tag, payload } });
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
      this.#options.filter?.()?.look();
      this.assets.isOutside = this.#options.filter?.()?.isOutside ?? (() => false);
      const redacted = this.#redaction.redact(event);
      if (redacted) this.#say(redacted);
      if (event.type === EventType.FullSnapshot) this.assets.snapshotSaid();
    } catch {
      // Neither half redacted nor unnoticed; and never an error in the page's own code, from which this was called.
      this.#fail(event);
    }
  }

  #say(event: PageEvent): void {
    const { filter, onEvent } = this.#options;
    const section = filter?.();
    const shown = section ? section.narrow(event) : event;
    if (shown) onEvent(shown);
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

  /** What the references in its events stand for. */
  announce(payload: Announcement): void {
    if (this.#redaction) this.tell(ASSETS, payload);
  }

  /** A sheet that the recorder could not look into was read. */
  sheetRead(link: HTMLLinkElement): void {
    const css = this.assets.sheets.get(link.href);
    const id = record.mirror.getId(link);
    if (this.#redaction && !this.#isOutdated && css !== undefined && id > 0) this.#say(change(id, { _cssText: css }));
  }

  /** What an element shows, and how large it is, is known when it has loaded. */
  #handlePicture(image: HTMLImageElement): void {
    const id = record.mirror.getId(image);
    if (id > 0) this.#handle(change(id, { src: image.currentSrc }));
  }

  /** That a popover is shown is in no attribute of it. */
  readonly #handleToggle = ({ target }: Event) => {
    const id = isPopover(target) ? record.mirror.getId(target) : 0;
    if (!isPopover(target) || id <= 0) return;
    this.#options.onEvent(change(id, { 'data-casement-over': shownAs(target)['data-casement-over'] ?? null }));
  };

  /** Whether a frame can be looked into is known only when it has loaded. */
  readonly #handleLoad = ({ target }: Event) => {
    if (target instanceof HTMLImageElement) this.#handlePicture(target);
    const id = target instanceof HTMLIFrameElement ? record.mirror.getId(target) : 0;
    if (!(target instanceof HTMLIFrameElement) || id <= 0) return;
    const blind = blindSpotOf(target);
    const attributes = { 'data-casement-blind': blind ?? null, ...(blind && sizeOf(target)) };
    this.#say(change(id, attributes));
  };
}

/** As if the recorder had said it, and so through the redaction. */
function change(id: number, attributes: MutationChange['attributes'][number]['attributes']): PageEvent {
  const data = { source: IncrementalSource.Mutation as const, texts: [], removes: [], adds: [] };
  return {
    type: EventType.IncrementalSnapshot,
    timestamp: Date.now(),
    data: { ...data, attributes: [{ id, attributes }] },
  };
}

function isTooLarge(): boolean {
  return document.getElementsByTagName('*').length > MOST_ELEMENTS;
}
