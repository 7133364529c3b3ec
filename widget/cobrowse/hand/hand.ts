import type { Gesture } from '#shared/protocol/control.ts';
import { reaches } from '#shared/protocol/page-rungs.ts';
import type { AgentMessage } from '../page-line.ts';
import type { Acting } from './acting.ts';
import type { AgentsContext } from './agents-context.ts';
import { Cursor } from './cursor.ts';
import { CustomerHand } from './customer-hand.ts';
import { handStyles } from './hand-styles.ts';
import { t } from './hand-words.ts';
import { Ink } from './ink.ts';
import type { PageFrame } from './page-frame.ts';
import { inWindow, type Place } from './place.ts';
import { isUnderstood } from './read-message.ts';
import { TouchMark } from './touch-mark.ts';

/** The agents' hand on the page: it points, draws and acts, as far as the customer allows it at that very moment. */
export class Hand {
  readonly #context: AgentsContext;
  readonly #frame: PageFrame;
  readonly #customer: CustomerHand;
  readonly #ink: Ink;
  readonly #mark: TouchMark;
  readonly #cursors = new Map<string, Cursor>();
  /** In the order in which they came: the first has the colour of what is live. */
  readonly #agents: string[] = [];
  /** Whose pointing was read out once. */
  readonly #announced = new Set<string>();
  #controller: string | undefined;
  /** Whose action it is. */
  #agent = '';
  #last = Promise.resolve();
  #acting: Acting | undefined;
  #isPaused = false;
  #isStopped = false;

  constructor(context: AgentsContext, frame: PageFrame) {
    this.#context = context;
    this.#frame = frame;
    frame.adopt(handStyles);
    this.#ink = new Ink(frame.layer);
    this.#mark = new TouchMark(frame.layer);
    this.#customer = new CustomerHand(() => this.#tell());
    addEventListener('scroll', this.#follow, { capture: true, passive: true });
    addEventListener('resize', this.#follow, { passive: true });
  }

  take(message: AgentMessage): void {
    if (this.#isStopped || !isUnderstood(message)) return;
    if (message.type === 'controller') this.#hand(message.agentId ?? undefined);
    else if (message.type === 'gesture') this.#gesture(message.agentId, message.gesture);
    // One after the other, also while what acts is being fetched.
    else this.#last = this.#last.then(() => this.#act(message));
  }

  /** Nobody who may not point any more is left on the page; also when a grant has run out by itself. */
  look(): void {
    for (const agentId of this.#agents) if (!this.#mayPoint(agentId)) this.#clear(agentId);
  }

  /** There is no picture at the moment. */
  rest(): void {
    for (const agentId of this.#agents) this.#clear(agentId);
    this.#mark.clear();
  }

  /** Nobody has the control. */
  release(): void {
    this.#hand(undefined);
  }

  stop(): void {
    this.release();
    this.#isStopped = true;
    this.#customer.stop();
    removeEventListener('scroll', this.#follow, { capture: true });
    removeEventListener('resize', this.#follow);
    this.rest();
  }

  #hand(agentId: string | undefined): void {
    if (agentId === this.#controller) return;
    this.#controller = agentId;
    if (agentId !== undefined) this.#frame.announce(t('controls', { agent: this.#nameOf(agentId) }));
    if (agentId !== undefined) void this.#fetchActing();
    this.#tell(true);
  }

  #tell(hasNewController = false): void {
    const isPaused = this.#controller !== undefined && this.#customer.isBusy;
    if (isPaused === this.#isPaused && !hasNewController) return;
    this.#isPaused = isPaused;
    this.#context.options.onHand?.({ agentId: this.#controller, isPaused });
  }

  #gesture(agentId: string, gesture: Gesture): void {
    if (!this.#mayPoint(agentId)) {
      this.#clear(agentId);
      return;
    }
    switch (gesture.type) {
      case 'point':
        this.#point(agentId, gesture);
        break;
      case 'point-away':
        this.#clear(agentId, true);
        break;
      case 'stroke':
        this.#ink.draw(agentId, gesture.stroke, gesture.points, this.#isOther(agentId));
        break;
      case 'wipe':
        this.#ink.wipe();
    }
  }

  /** @param place - In pixels of the document. */
  #point(agentId: string, place: { readonly x: number; readonly y: number }): void {
    let cursor = this.#cursors.get(agentId);
    if (!cursor) {
      cursor = new Cursor(this.#frame.layer, this.#nameOf(agentId), this.#isOther(agentId));
      this.#cursors.set(agentId, cursor);
      if (!this.#announced.has(agentId) && this.#controller !== agentId)
        this.#frame.announce(t('points', { agent: this.#nameOf(agentId) }));
      this.#announced.add(agentId);
    }
    cursor.move(place);
  }

  async #act(message: Extract<AgentMessage, { type: 'act' }>): Promise<void> {
    const { act, agentId } = message;
    await this.#fetchActing();
    if (this.#isStopped) return;
    this.#agent = agentId;
    const control = { controller: this.#controller, isBusy: this.#customer.isBusy };
    const outcome = this.#acting?.do(message, control) ?? 'failed';
    this.#context.say({ type: 'acted', act, agentId, outcome });
  }

  async #fetchActing(): Promise<void> {
    const module = this.#acting ? undefined : await import('./acting.ts').catch(() => undefined);
    if (!module) return;
    this.#acting ??= new module.Acting(this.#context, {
      place: (place) => this.#show(place),
      element: (element) => this.#mark.element(element, this.#isOther(this.#agent)),
    });
  }

  #show(place: Place): void {
    const agentId = this.#agent;
    const { x, y } = inWindow(place);
    this.#point(agentId, { x: x + scrollX, y: y + scrollY });
    this.#mark.element(place.element, this.#isOther(agentId));
    this.#mark.press(place, this.#isOther(agentId));
  }

  #clear(agentId: string, keepsInk = false): void {
    this.#cursors.get(agentId)?.remove();
    this.#cursors.delete(agentId);
    if (!keepsInk) this.#ink.wipe(agentId);
  }

  #mayPoint(agentId: string): boolean {
    return reaches(this.#context.options.reach?.(agentId), 'point');
  }

  #isOther(agentId = ''): boolean {
    if (!this.#agents.includes(agentId)) this.#agents.push(agentId);
    return this.#agents[0] !== agentId;
  }

  #nameOf(agentId: string): string {
    return this.#context.options.nameOf?.(agentId) ?? '';
  }

  readonly #follow = () => {
    this.#ink.follow();
    for (const cursor of this.#cursors.values()) cursor.draw();
  };
}
