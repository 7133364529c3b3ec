import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AdviceError } from '../advice-error.ts';
import { root } from '../root.ts';
import { startService, type Service } from '../services/service.ts';

// On a bare machine the embedded servers are built first.
const READY_WITHIN_MS = 300_000;
const dir = join(root, '.casement/e2e');

/** The run.json of the product that the e2e tests use. */
export const testRunFile = join(dir, 'run.json');

/**
 * Starts the product as a user does, in a folder of its own, with short waits.
 * @throws AdviceError when it does not start; its log says why
 */
export async function startTestProduct(): Promise<Service> {
  const logFile = join(root, '.casement/e2e.log');
  const since = Date.now();
  // What an earlier run left open would stand in the way of this one.
  rmSync(dir, { recursive: true, force: true });
  try {
    return await startService({
      name: 'The product',
      command: process.execPath,
      args: ['tools/start.mjs'],
      env: {
        ...process.env,
        CASEMENT_DIR: dir,
        CASEMENT_PORT: '',
        SHARE_PAUSE_SECONDS: '2',
        AGENT_GRACE_SECONDS: '5',
        CUSTOMER_GRACE_SECONDS: '3600',
      },
      cwd: root,
      logFile,
      url: testRunFile,
      isReady: async () => (statSync(testRunFile, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since,
      readyWithinMs: READY_WITHIN_MS,
    });
  } catch (error) {
    throw error instanceof AdviceError ? error : new AdviceError(`The product did not start: see ${logFile}.`);
  }
}
