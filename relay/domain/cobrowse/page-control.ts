import { rungOfAction } from '#shared/protocol/action-rung.ts';
import type { PageMessage, ToViewer, ViewerMessage } from '#shared/protocol/cobrowse-line.ts';
import type { Gesture, Outcome } from '#shared/protocol/control.ts';
import { reaches } from '#shared/protocol/page-rungs.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Clock, Timer } from '../ports.ts';
import { Controller } from './controller.ts';
import { ControlLedger, type ControlUse } from './control-ledger.ts';
import type { PageEnd, ViewerEnd } from './ends.ts';
import { PendingActs } from './pending-acts.ts';

const NOT_GRANTED = fail('not-allowed', 'The customer does not allow this.');

type Act = Extract<ViewerMessage, { type: 'act' }>;
type Acted = Extract<PageMessage, { type: 'acted' }>;

interface Collaborators {
  page: () => PageEnd | undefined;
  tellViewers: (message: ToViewer) => void;
  /** In ms, from any moment that does not move. */
  clock: Clock;
  /** In ms since 1970. */
  date: Clock;
  timer: Timer;
  write: (use: ControlUse) => void;
}

/**
 * What agents show and do on one page. Nothing reaches it that its customer does not allow at that moment (C5), and one
 * agent acts at a time; the page looks at both once more.
 */
export class PageControl {
  readonly #ledger: ControlLedger;
  readonly #controller: Controller;
  readonly #pending = new PendingActs();
  readonly #pointing = new Set<ViewerEnd>();
  #isSensitive = false;

  constructor(private readonly with_: Collaborators) {
    this.#ledger = new ControlLedger(with_);
    this.#controller = new Controller({
      ...with_,
      changed: (lost) => {
        if (lost !== undefined) this.#ledger.close(lost);
        this.with_.page()?.tell(this.#told());
        this.with_.tellViewers(this.#told());
      },
    });
  }

  /** After its `ready`. */
  pageCame(page: PageEnd): void {
    if (this.#controller.agentId !== undefined) page.tell(this.#told());
  }

  /** Also when another took its place: what it was asked it will not do, and what it said of itself is over. */
  pageLeft(): void {
    for (const { viewer, act } of this.#pending.takeAll()) answer(viewer, act, 'gone');
    this.tagged(false);
  }

  viewerCame(viewer: ViewerEnd): void {
    if (this.#controller.agentId !== undefined) viewer.tell(this.#told());
    if (this.#isSensitive) viewer.tell({ type: 'tagged', isSensitive: true });
  }

  viewerLeft(viewer: ViewerEnd): void {
    this.#controller.left(viewer);
    this.#takeAway(viewer);
  }

  /** The customer may have taken something back, or a grant has run out. */
  recheck(): void {
    this.#controller.recheck();
    for (const viewer of this.#pointing) if (!reaches(viewer.reach(), 'point')) this.#takeAway(viewer);
  }

  gesture(viewer: ViewerEnd, gesture: Gesture): Result<undefined> {
    if (!reaches(viewer.reach(), 'point')) return NOT_GRANTED;
    this.#pointing.add(viewer);
    this.with_.page()?.tell({ type: 'gesture', agentId: viewer.agentId, gesture });
    return ok(undefined);
  }

  want(viewer: ViewerEnd, isWanted: boolean): Result<undefined> {
    const mayHave = reaches(viewer.reach(), 'scroll');
    if (!isWanted) this.#controller.giveBack(viewer);
    // Whoever cannot have it learns who has.
    else if (!mayHave || !this.#controller.take(viewer)) viewer.tell(this.#told());
    return isWanted && !mayHave ? NOT_GRANTED : ok(undefined);
  }

  /** What stands in its way is answered here, under the number that came with it; else the page answers. */
  act(viewer: ViewerEnd, { act, epoch, action }: Act): Result<undefined> {
    const { kind } = action;
    if (!reaches(viewer.reach(), rungOfAction[kind])) {
      answer(viewer, act, 'not-granted');
      return NOT_GRANTED;
    }
    const page = this.with_.page();
    const hurdle = this.#hurdle(viewer, page);
    if (hurdle) answer(viewer, act, hurdle);
    else {
      this.#controller.acted();
      const number = this.#pending.add({ viewer, act, kind });
      page?.tell({ type: 'act', agentId: viewer.agentId, act: number, epoch, action });
    }
    return ok(undefined);
  }

  acted({ act: number, agentId, outcome }: Acted): void {
    const pending = this.#pending.answer(number, agentId);
    if (!pending) return;
    if (outcome === 'done') this.#ledger.count(agentId, pending.kind);
    answer(pending.viewer, pending.act, outcome);
  }

  /** What the page says of itself (row K11). */
  tagged(isSensitive: boolean): void {
    if (isSensitive === this.#isSensitive) return;
    this.#isSensitive = isSensitive;
    this.with_.tellViewers({ type: 'tagged', isSensitive });
  }

  #hurdle(viewer: ViewerEnd, page: PageEnd | undefined): Outcome | undefined {
    if (!this.#controller.isHeldBy(viewer)) return 'not-controller';
    if (!page) return 'gone';
    if (this.#isSensitive) return 'site-forbids';
    return this.#pending.isFull ? 'too-fast' : undefined;
  }

  /** What they pointed at and drew does not stay behind, unless another window of theirs points as well. */
  #takeAway(viewer: ViewerEnd): void {
    if (!this.#pointing.delete(viewer)) return;
    const { agentId } = viewer;
    if ([...this.#pointing].some((other) => other.agentId === agentId)) return;
    for (const type of ['point-away', 'wipe'] as const)
      this.with_.page()?.tell({ type: 'gesture', agentId, gesture: { type } });
  }

  #told(): { type: 'controller'; agentId: string | null } {
    return { type: 'controller', agentId: this.#controller.agentId ?? null };
  }
}

function answer(viewer: ViewerEnd, act: number, outcome: Outcome): void {
  viewer.tell({ type: 'acted', act, outcome });
}
