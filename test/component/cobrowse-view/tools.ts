import { expect } from '@playwright/test';
import type { ViewerMessage } from '#shared/protocol/cobrowse-line.ts';
import type { Action, Gesture, Outcome } from '#shared/protocol/control.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import { pageOf, type Written } from './page-of.ts';
import type { Viewing } from './viewing.ts';

const OWN: ReadonlySet<string> = new Set(['gesture', 'control', 'act']);
type Point = readonly [x: number, y: number];

/** An agent's pointer, keyboard and tools over a page that is in sight, and what the relay heard of them. */
export class Tools {
  readonly #viewing: Viewing;

  constructor(viewing: Viewing) {
    this.#viewing = viewing;
  }

  get mirror() {
    return this.#viewing.page.locator('casement-page-mirror');
  }

  get region() {
    return this.#viewing.page.getByRole('region', { name: 'Page of Dana' });
  }

  get bubble() {
    return this.mirror.locator('casement-act-marks .said');
  }

  button(name: string) {
    return this.mirror.locator('casement-page-tools').getByRole('button', { name, exact: true });
  }

  /** In its own size, so that pixels of the test are pixels of the page. */
  async open(body: Written[], reach: PageRung): Promise<void> {
    const { page } = this.#viewing;
    await this.#viewing.show(pageOf(body));
    await page.getByRole('button', { name: 'Fit' }).click();
    await page.evaluate((allowed) => window.allow(allowed), reach);
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
  }

  async takeControl(): Promise<void> {
    await this.button('Control').click();
    await this.expectLast({ type: 'control', isWanted: true });
    this.grantControl();
    await expect(this.mirror.getByText('You have the control', { exact: true })).toBeVisible();
  }

  grantControl(): void {
    this.#viewing.site.relay.say(this.#viewing.sessionId, { type: 'controller', agentId: 'zendesk:7' });
  }

  async move(x: number, y: number): Promise<void> {
    const [left, top] = await this.#corner();
    await this.#viewing.page.mouse.move(left + x, top + y);
  }

  async click(x: number, y: number, clickCount = 1): Promise<void> {
    const [left, top] = await this.#corner();
    await this.#viewing.page.mouse.click(left + x, top + y, { clickCount });
  }

  async drag(path: readonly Point[]): Promise<void> {
    const { mouse } = this.#viewing.page;
    const [left, top] = await this.#corner();
    const [start, ...rest] = path.map(([x, y]) => [left + x, top + y] as const);
    if (!start) return;
    await mouse.move(...start);
    await mouse.down();
    for (const at of rest) await mouse.move(...at, { steps: 4 });
    await mouse.up();
  }

  /** As an input method does it. */
  async compose(said: string): Promise<void> {
    const client = await this.#viewing.page.context().newCDPSession(this.#viewing.page);
    await client.send('Input.imeSetComposition', { text: said.slice(0, 1), selectionStart: 1, selectionEnd: 1 });
    await client.send('Input.insertText', { text: said });
  }

  /** What the relay heard of tools, in order. */
  said(): ViewerMessage[] {
    const heard = this.#viewing.site.relay.heard(this.#viewing.sessionId) as ViewerMessage[];
    return heard.filter(({ type }) => OWN.has(type));
  }

  async expectLast(message: ViewerMessage): Promise<void> {
    await expect.poll(() => this.said().at(-1), { timeout: 15_000 }).toEqual(message);
  }

  gestures<Type extends Gesture['type']>(type: Type): Array<Extract<Gesture, { type: Type }>> {
    return this.said().flatMap((one) =>
      one.type === 'gesture' && one.gesture.type === type ? [one.gesture as Extract<Gesture, { type: Type }>] : [],
    );
  }

  /** All that was drawn of one line. */
  stroke(number: number): number[] {
    return this.gestures('stroke')
      .filter(({ stroke }) => stroke === number)
      .flatMap(({ points }) => points);
  }

  actions(): Action[] {
    return this.said().flatMap((one) => (one.type === 'act' ? [one.action] : []));
  }

  lastAction(): Action | undefined {
    return this.actions().at(-1);
  }

  async expectAct(action: Action): Promise<void> {
    await expect.poll(() => this.lastAction(), { timeout: 15_000 }).toEqual(action);
  }

  /** How far a node was turned in all. */
  scrolled(node: number): number {
    return this.actions().reduce((sum, one) => sum + (one.kind === 'scroll' && one.node === node ? one.top : 0), 0);
  }

  /** Texts and names of keys, as they were sent; texts in a row are one. */
  typed(): string[] {
    const typed: string[] = [];
    let isText = false;
    for (const one of this.actions()) {
      if (one.kind === 'text' && isText) typed.push(`${typed.pop() ?? ''}${one.text}`);
      else if (one.kind === 'text') typed.push(one.text);
      else if (one.kind === 'key') typed.push(one.shift ? `Shift+${one.key}` : one.key);
      isText = one.kind === 'text';
    }
    return typed;
  }

  /** What became of the last act. */
  answer(outcome: Outcome): void {
    const last = this.said().findLast((one) => one.type === 'act');
    if (last?.type === 'act')
      this.#viewing.site.relay.say(this.#viewing.sessionId, { type: 'acted', act: last.act, outcome });
  }

  /** Marks the page as soon as a click ripples. */
  async watchRipples(): Promise<void> {
    await this.mirror.locator('casement-act-marks').evaluate((marks) => {
      new MutationObserver(() => {
        if (marks.shadowRoot?.querySelector('.ripple')) document.body.dataset.rippled = 'true';
      }).observe(marks.shadowRoot ?? marks, { childList: true });
    });
  }

  async #corner(): Promise<Point> {
    const { x = 0, y = 0 } = (await this.mirror.locator('iframe').boundingBox()) ?? {};
    return [x, y];
  }
}
