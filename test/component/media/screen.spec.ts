import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Stage } from './stage.ts';
import type { Share } from './stage.ts';

const test = base.extend<object, { stage: Stage }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const pick = '--auto-select-tab-capture-source-by-title=Casement customer';
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), pick] });
    },
    { scope: 'worker' },
  ],
  stage: [
    // Playwright wants the destructuring.
    async ({ browserName: _browserName }, use) => {
      const stage = await Stage.open();
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'serial' });

const data = async (page: Page, name: string) => page.locator('html').getAttribute(`data-${name}`);
const reaches = (page: Page, name: string, value: string | RegExp, timeout = 15_000) =>
  expect(page.locator('html')).toHaveAttribute(`data-${name}`, value, { timeout });

/** Asks, connects both sides, and clicks Share. */
async function start(share: Share): Promise<void> {
  await share.request();
  await reaches(share.agent, 'state', 'waiting');
  await reaches(share.customer, 'state', 'ready');
  await share.customer.getByRole('button', { name: 'Share' }).click();
  await reaches(share.agent, 'state', 'live');
  await reaches(share.customer, 'state', 'live');
}

async function firstFrameMs({ agent, customer }: Share): Promise<number> {
  return Number(await data(agent, 'first-frame-at')) - Number(await data(customer, 'chosen-at'));
}

/** What the agent sees near the corner that has nothing but the page's colour. */
function colour(agent: Page): Promise<number[]> {
  return agent.locator('video').evaluate((video: HTMLVideoElement) => {
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(video, 0, 0);
    return [...(context?.getImageData(video.videoWidth - 20, video.videoHeight - 20, 1, 1).data ?? [])];
  });
}

for (const isMoving of [true, false]) {
  test(`[C13] ${isMoving ? 'a moving' : 'a still'} page is at the agent right after the choice`, async ({
    browser,
    stage,
  }, info) => {
    const share = await stage.share(browser, { isMoving });
    await start(share);
    expect(await data(share.customer, 'picked')).toBe('tab');
    const [red = 255, green = 0, blue = 255] = await colour(share.agent);
    expect(Math.abs(red - 20) + Math.abs(green - 120) + Math.abs(blue - 60)).toBeLessThan(60);
    await reaches(share.agent, 'size', /^\d{3,}x\d{3,}$/);
    const times = [await firstFrameMs(share)];
    // The machine may be busy once; it is not busy three times in a row.
    while (times.length < 3) {
      await share.stopByAgent();
      await reaches(share.agent, 'state', 'idle');
      await start(share);
      times.push(await firstFrameMs(share));
    }
    info.annotations.push({ type: 'first frame', description: `${times.join(', ')} ms` });
    // A still page without the remedy takes 1,140 ms on an idle machine.
    expect(Math.min(...times)).toBeLessThan(900);
    await share.close();
  });
}

test('[C13] [J8] the agent stops: no frame after it, the capture ends, and asking again needs consent again', async ({
  browser,
  stage,
}) => {
  const share = await stage.share(browser, { isMoving: true });
  await start(share);
  await share.stopByAgent();
  await reaches(share.agent, 'state', 'idle');
  await reaches(share.customer, 'capturing', 'false');
  await reaches(share.customer, 'state', 'idle');
  const frames = await data(share.agent, 'frames');
  await share.request();
  await reaches(share.customer, 'state', 'ready');
  await reaches(share.agent, 'state', 'waiting');
  expect(await data(share.agent, 'frames')).toBe(frames);
  expect(await data(share.customer, 'picks')).toBe('1');
  await share.close();
});

test('[C7] STOP SHARING ends the capture at once and tells the relay', async ({ browser, stage }) => {
  const share = await stage.share(browser, { isMoving: true });
  await start(share);
  await share.customer.getByRole('button', { name: 'Stop' }).click();
  expect(await data(share.customer, 'capturing')).toBe('false');
  await reaches(share.agent, 'state', 'idle');
  expect(share.reasons()).toEqual(['asked']);
  await share.close();
});

test("[C7] the browser's own stop bar ends the share as well", async ({ browser, stage }) => {
  const share = await stage.share(browser, { isMoving: true });
  await start(share);
  await share.customer.getByRole('button', { name: 'End capture' }).click();
  await reaches(share.agent, 'state', 'idle');
  expect(await data(share.customer, 'capturing')).toBe('false');
  expect(share.reasons()).toEqual(['surface-closed']);
  await share.close();
});

test('[C13] a microphone that calls itself a screen is not shown', async ({ browser, stage }) => {
  const share = await stage.share(browser, { isMoving: true, by: 'impostor' });
  await share.request();
  await reaches(share.customer, 'state', 'heard');
  const reports = Number(await data(share.agent, 'reports'));
  await expect.poll(async () => Number(await data(share.agent, 'reports'))).toBeGreaterThan(reports + 4);
  expect(await data(share.agent, 'state')).toBe('waiting');
  await share.close();
});

test('[C15] a closed picker is a refusal, and the session goes on', async ({ browser, stage }) => {
  const share = await stage.share(browser, { isMoving: false });
  await share.customer.locator('html').evaluate((root) => {
    root.dataset.refuse = 'true';
  });
  await share.request();
  await reaches(share.customer, 'state', 'ready');
  await share.customer.getByRole('button', { name: 'Share' }).click();
  await reaches(share.customer, 'picked', 'not-allowed');
  await reaches(share.customer, 'state', 'idle');
  await reaches(share.agent, 'state', 'idle');
  expect(share.reasons()).toEqual(['cancelled']);
  await share.close();
});

test('[F18] a reload of the sharing page ends the share, for everybody to see', async ({ browser, stage }) => {
  const share = await stage.share(browser, { isMoving: true });
  await start(share);
  await share.customer.reload();
  await reaches(share.agent, 'state', 'idle');
  expect(share.reasons()).toEqual(['surface-closed']);
  await share.close();
});

test('[K9] a crash of the media server: said, then the share goes on without a second prompt; no token is printed', async ({
  browser,
  stage,
}, info) => {
  const share = await stage.share(browser, { isMoving: true });
  await start(share);
  await stage.crashMedia();
  await reaches(share.agent, 'state', 'reconnecting');
  await reaches(share.customer, 'state', 'reconnecting');
  const frames = Number(await data(share.agent, 'frames'));
  await stage.restartMedia();
  const restarted = performance.now();
  await reaches(share.agent, 'state', 'live', 20_000);
  await reaches(share.customer, 'state', 'live');
  info.annotations.push({ type: 'back after', description: `${Math.round(performance.now() - restarted)} ms` });
  await expect.poll(async () => Number(await data(share.agent, 'frames'))).toBeGreaterThan(frames + 5);
  expect(await data(share.customer, 'picks')).toBe('1');
  expect(share.eventTypes().filter((type) => type === 'share-granted')).toHaveLength(1);
  // The browser itself names the address of a socket that failed, in the console of its own user.
  const ours = share.said.filter((text) => !text.startsWith('WebSocket connection to'));
  expect(ours.filter((text) => /access_token|eyJ/.test(text))).toEqual([]);
  await share.close();
});
