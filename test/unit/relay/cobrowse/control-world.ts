import type { ToPage, ToViewer } from '#shared/protocol/cobrowse-line.ts';
import type { Action, Outcome } from '#shared/protocol/control.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import { HubWorld, type FakePage, type FakeViewer } from './hub-world.ts';

export const SCROLL: Action = { kind: 'scroll', node: 7, left: 0, top: 120 };
export const CLICK: Action = { kind: 'click', node: 7, x: 0.5, y: 0.5, clicks: 1 };
export const TEXT: Action = { kind: 'text', text: 'Elm Row 4' };
export const POINT = { type: 'point', x: 10, y: 20 } as const;

/** A page with viewers that act; act numbers count by themselves, as those of a line do. */
export class ControlWorld {
  readonly world = new HubWorld();
  page: FakePage = this.world.openPage();
  readonly #acts = new Map<FakeViewer, number>();

  get control() {
    return this.world.hub.control;
  }

  agent(agentId = 'mara', rung: PageRung = 'type'): FakeViewer {
    return this.world.openViewer(agentId, rung);
  }

  /** An agent who has the control. */
  controller(agentId?: string, rung?: PageRung): FakeViewer {
    const viewer = this.agent(agentId, rung);
    this.control.want(viewer, true);
    return viewer;
  }

  act(viewer: FakeViewer, action: Action = CLICK) {
    const act = (this.#acts.get(viewer) ?? 0) + 1;
    this.#acts.set(viewer, act);
    return this.control.act(viewer, { type: 'act', act, epoch: 1, action });
  }

  /** The page has done, or not done, what it was asked last. */
  answer(outcome: Outcome = 'done'): void {
    const asked = this.asked.at(-1);
    if (!asked) throw new Error('The page was asked nothing.');
    this.world.hub.heard(this.page, { type: 'acted', act: asked.act, agentId: asked.agentId, outcome });
  }

  /** What reached the page of acts. */
  get asked(): Array<Extract<ToPage, { type: 'act' }>> {
    return this.page.told.filter((told): told is Extract<ToPage, { type: 'act' }> => told.type === 'act');
  }

  get gestures(): string[] {
    return this.page.told.flatMap((told) => (told.type === 'gesture' ? [`${told.agentId}: ${told.gesture.type}`] : []));
  }

  outcomes({ told }: FakeViewer): Outcome[] {
    return told.flatMap((message) => (message.type === 'acted' ? [message.outcome] : []));
  }

  /** Who had the control, as one end was told. */
  controllers({ told }: { told: ReadonlyArray<ToPage | ToViewer> }): Array<string | null> {
    return told.flatMap((message) => (message.type === 'controller' ? [message.agentId] : []));
  }
}
