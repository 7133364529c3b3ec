import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { step } from '../../tools/progress.ts';
import { root } from '../../tools/root.ts';
import { findChromium } from '../../tools/test/find-chromium.ts';
import { median } from './median.ts';
import type { Options } from './options.ts';
import { runProduct, type ProductRun } from './product-run.ts';
import type { Row } from './row.ts';
import { ShareTrial } from './share-trial.ts';

const TIMES = { usual: 5, quick: 1 };
const AIM_MS = { warm: 300, cold: 600 };
const START_WITHIN_MS = 60_000;
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=display-media-type=browser',
  '--auto-select-tab-capture-source-by-title=Fernway',
];

/** (d) From the customer's choice to the first frame that the agent sees, in Chromium on the running product. */
export async function measureFirstFrame({ isQuick }: Options): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'casement-bench-'));
  const product = await runProduct(root, dir, START_WITHIN_MS);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ARGS });
  const times = isQuick ? TIMES.quick : TIMES.usual;
  try {
    const rows: Row[] = [];
    for (const page of ['still', 'moving'] as const) {
      const { cold, warm } = await step(`Sharing a ${page} page`, () => shareAgain(browser, product, page, times));
      rows.push(rowOf('cold', page, cold), rowOf('warm', page, warm));
    }
    return rows;
  } finally {
    await browser.close();
    await product.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Cold: the first share of a fresh pair of browsers, answered at once. Warm: the next one, answered after a while. */
async function shareAgain(browser: Browser, { urls }: ProductRun, page: 'still' | 'moving', times: number) {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let count = 0; count < times; count += 1) {
    const trial = await ShareTrial.open(browser, urls, page === 'moving');
    try {
      cold.push(await trial.share('at once'));
      warm.push(await trial.share('when connected'));
      await trial.finish();
    } finally {
      await trial.close();
    }
  }
  return { cold, warm };
}

function rowOf(state: 'cold' | 'warm', page: string, times: readonly number[]): Row {
  const all = times.map((ms) => Math.round(ms)).join(', ');
  return {
    part: 'd',
    name: `choice to first frame, ${page} page, ${state}`,
    value: median(times),
    unit: 'ms',
    aim: AIM_MS[state],
    remark: `median of ${all}`,
  };
}
