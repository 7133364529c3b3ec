import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../../tools/progress.ts';
import { root } from '../../tools/root.ts';
import { median } from './median.ts';
import type { Options } from './options.ts';
import { runProduct } from './product-run.ts';
import type { Row } from './row.ts';

const WARM_AIM_S = 6;
const COLD_AIM_S = 240;
const WARM_WITHIN_MS = 60_000;
const COLD_WITHIN_MS = 600_000;

/** (c) From `npm start` to ready. */
export async function measureStart({ isQuick, isCold }: Options): Promise<Row[]> {
  const warm: Row = { part: 'c', name: 'npm start, warm', value: undefined, unit: 's', aim: WARM_AIM_S };
  const cold: Row = { part: 'c', name: 'npm start, cold', value: undefined, unit: 's', aim: COLD_AIM_S };
  const times = await step('Starting warm', () => startWarm(isQuick ? 1 : 3));
  return [
    { ...warm, ...withValue(median(times)), remark: `median of ${times.length}` },
    isCold
      ? {
          ...cold,
          value: await step('Starting cold', startCold),
          remark: 'in a copy: npm ci, both Go builds without their cache, bundles; downloads come from the caches',
        }
      : { ...cold, remark: 'only with --cold' },
  ];
}

const withValue = (value: number | undefined) => (value === undefined ? {} : { value });

async function startWarm(times: number): Promise<number[]> {
  const dir = mkdtempSync(join(tmpdir(), 'casement-bench-'));
  const taken: number[] = [];
  try {
    // The first one fills the folder; it is not counted.
    for (let count = 0; count <= times; count += 1) {
      const run = await runProduct(root, dir, count === 0 ? COLD_WITHIN_MS : WARM_WITHIN_MS);
      await run.stop();
      if (count > 0) taken.push(run.readyAfter);
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return taken;
}

/** A copy of what belongs to the repository, as a fresh clone has it. */
async function startCold(): Promise<number> {
  const copy = mkdtempSync(join(tmpdir(), 'casement-bench-'));
  try {
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
    const archive = execFileSync('tar', ['--null', '--ignore-failed-read', '-T', '-', '-c'], {
      cwd: root,
      input: files,
      maxBuffer: 2 ** 30,
    });
    execFileSync('tar', ['-x', '-C', copy], { input: archive });
    const goCache = join(copy, '.cache/go');
    const run = await runProduct(copy, join(copy, '.casement'), COLD_WITHIN_MS, { GOCACHE: goCache });
    await run.stop();
    return run.readyAfter;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
