import { expect, type Page } from '@playwright/test';
import type { Action, ControlKey, Gesture, Outcome } from '#shared/protocol/control.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { ShopSite } from '../cobrowse-page/shop-site.ts';

/** Counted over all of them. */
let acts = 1000;

/** What an agent does from the other end of the line, as the relay passes it on. */
export class Agent {
  readonly id: string;
  readonly #page: Page;
  readonly #site: ShopSite;
  /** Of the frames; another one is a page that is no more. */
  epoch: number | undefined;

  constructor(page: Page, site: ShopSite, id = 'agent-mara') {
    this.#page = page;
    this.#site = site;
    this.id = id;
  }

  /** The customer allows this much, and the relay has given the control. */
  async control(rung: PageRung | undefined = 'type'): Promise<this> {
    await this.may(rung);
    this.#site.line.say({ type: 'controller', agentId: this.id });
    await expect
      .poll(() => this.#page.evaluate(() => window.shop.hands.at(-1)?.agentId), { timeout: 15_000 })
      .toBe(this.id);
    return this;
  }

  async may(rung: PageRung | undefined): Promise<void> {
    await this.#page.evaluate(
      ([id, reach]) => {
        if (reach === undefined) Reflect.deleteProperty(window.shop.reaches, id);
        else window.shop.reaches[id] = reach;
      },
      [this.id, rung] as const,
    );
  }

  gesture(gesture: Gesture): void {
    this.#site.line.say({ type: 'gesture', agentId: this.id, gesture });
  }

  /** What became of it. */
  async act(action: Action): Promise<Outcome> {
    acts += 1;
    const act = acts;
    this.say(act, action);
    const said = () => this.#site.line.messages.find((one) => one.type === 'acted' && one.act === act);
    await expect.poll(said, { timeout: 15_000 }).toMatchObject({ agentId: this.id });
    const message = said();
    if (message?.type !== 'acted') throw new Error('Nothing was said.');
    return message.outcome;
  }

  say(act: number, action: Action): void {
    const epoch = this.epoch ?? this.#site.line.frames.at(-1)?.head.epoch ?? 0;
    this.#site.line.say({ type: 'act', agentId: this.id, act, epoch, action });
  }

  node(selector: string): Promise<number> {
    return this.#page.evaluate((wanted) => window.shop.idOf(wanted), selector);
  }

  async click(selector: string, clicks: 1 | 2 = 1, at = { x: 0.5, y: 0.5 }): Promise<Outcome> {
    return this.act({ kind: 'click', node: await this.node(selector), ...at, clicks });
  }

  async drag(selector: string, ...places: ReadonlyArray<readonly [x: number, y: number]>): Promise<Outcome> {
    return this.act({ kind: 'drag', node: await this.node(selector), places: places.map(([x, y]) => ({ x, y })) });
  }

  async scroll(selector: string, top: number): Promise<Outcome> {
    return this.act({ kind: 'scroll', node: await this.node(selector), left: 0, top });
  }

  async choose(selector: string, option: number): Promise<Outcome> {
    return this.act({ kind: 'choose', node: await this.node(selector), option });
  }

  type(text: string): Promise<Outcome> {
    return this.act({ kind: 'text', text });
  }

  async keys(...keys: readonly ControlKey[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const key of keys) outcomes.push(await this.act({ kind: 'key', key, shift: false }));
    return outcomes;
  }

  /** Clicks into a field and writes. */
  async fill(selector: string, text: string): Promise<Outcome[]> {
    return [await this.click(selector), await this.type(text)];
  }
}
