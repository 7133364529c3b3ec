import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext } from '@playwright/test';
import { AgentDesk } from '../e2e/agent-desk.ts';
import { CustomerShop } from '../e2e/customer-shop.ts';
import type { ProductRun } from './product-run.ts';

const VIEWPORT = { width: 1280, height: 860 };
const FRAME_WITHIN_MS = 20_000;
/** Both ends connect when the agent asks; somebody who reads the question takes longer than that. */
const READING_MS = 2_500;

/** An agent and a customer in a session; the customer shares, again and again, and the time is taken. */
export class ShareTrial {
  #chosenAt = Number.NaN;
  #handleFrame: ((at: number) => void) | undefined;

  private constructor(
    private readonly agent: AgentDesk,
    private readonly customer: CustomerShop,
    private readonly contexts: readonly BrowserContext[],
  ) {}

  static async open(browser: Browser, urls: ProductRun['urls'], isMoving: boolean): Promise<ShareTrial> {
    const contexts = [
      await browser.newContext({ viewport: VIEWPORT }),
      await browser.newContext({ viewport: VIEWPORT }),
    ];
    const [agentPage, customerPage] = await Promise.all(contexts.map((context) => context.newPage()));
    if (!agentPage || !customerPage) throw new Error('Chromium opened no page.');
    const all = { ...urls, portal: `${urls.relay}/` };
    const trial = new ShareTrial(new AgentDesk(agentPage, all), new CustomerShop(customerPage, all), contexts);
    await agentPage.exposeFunction('benchFrame', (at: number) => trial.#handleFrame?.(at));
    await agentPage.addInitScript(watchFirstFrames);
    await customerPage.exposeFunction('benchChoice', (at: number) => (trial.#chosenAt = at));
    await customerPage.addInitScript(watchChoice);
    if (isMoving) await customerPage.addInitScript(keepMoving);
    await trial.#meet();
    return trial;
  }

  /** Milliseconds from the choice to the first frame. */
  async share(answered: 'at once' | 'when connected'): Promise<number> {
    const frame = this.#nextFrame();
    await this.agent.askForScreen();
    if (answered === 'when connected') await delay(READING_MS);
    await this.customer.share();
    const seenAt = await frame;
    await this.customer.button('STOP SHARING').click();
    await this.customer.button('STOP SHARING').waitFor({ state: 'hidden' });
    return seenAt - this.#chosenAt;
  }

  /** Ends the session, so that the ticket is free for the next trial. */
  async finish(): Promise<void> {
    await this.agent.endSession();
    await this.agent.button('Finish and write to ticket').click();
    await this.agent.console.getByText('Sent', { exact: true }).first().waitFor();
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
  }

  async #meet(): Promise<void> {
    await this.agent.openTicket(1042);
    const another = this.agent.button('Start another session');
    await this.agent.button('Create key and link').or(another).waitFor();
    if (await another.isVisible()) await another.click();
    const { key } = await this.agent.createKey();
    await this.customer.visit();
    await this.customer.openHelp();
    await this.customer.typeKey(key);
    await this.customer.join('Dana');
    await this.agent.button('This is Dana').click();
  }

  #nextFrame(): Promise<number> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error('The agent saw no frame.')), FRAME_WITHIN_MS);
      this.#handleFrame = (at) => {
        clearTimeout(giveUp);
        resolve(at);
      };
    });
  }
}

/** Runs in each frame of the agent's page. */
function watchFirstFrames(): void {
  const { benchFrame } = globalThis as unknown as { benchFrame: (at: number) => void };
  const known = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject');
  if (!known) return;
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...known,
    set(this: HTMLVideoElement, stream: MediaStream | null) {
      known.set?.call(this, stream);
      if (stream) this.requestVideoFrameCallback(() => benchFrame(performance.timeOrigin + performance.now()));
    },
  });
}

/** Runs in the customer's page: the picker answers when the promise does. */
function watchChoice(): void {
  const { benchChoice } = globalThis as unknown as { benchChoice: (at: number) => void };
  const devices = navigator.mediaDevices;
  const choose = devices.getDisplayMedia.bind(devices);
  devices.getDisplayMedia = async (options) => {
    const stream = await choose(options);
    benchChoice(performance.timeOrigin + performance.now());
    return stream;
  };
}

/** Runs in the customer's page: something on it changes with each frame. */
function keepMoving(): void {
  addEventListener('load', () => {
    const line = document.createElement('p');
    document.body.append(line);
    const step = () => {
      line.textContent = `${performance.now()}`;
      requestAnimationFrame(step);
    };
    step();
  });
}
