import { insertOnce } from './insert-once.ts';

/** Adds or replaces under one key; of writers at the same time the last one stays. An upsert would fail between two. */
export async function replaceLatest(
  replace: () => PromiseLike<{ matchedCount: number }>,
  insert: () => Promise<unknown>,
): Promise<void> {
  if ((await replace()).matchedCount > 0) return;
  if (await insertOnce(insert)) return;
  await replace();
}
