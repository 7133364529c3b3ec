import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;
const WITHIN_MS = 20_000;

/** Runs the check until it passes; after 20 s, fails as it does then. */
export async function passes(check: () => void | Promise<void>): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(LOOK_EVERY_MS);
    }
  }
}
