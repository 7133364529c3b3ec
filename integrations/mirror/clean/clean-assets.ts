import { ASSETS_TAG, isAssetHash, isAssetKey, MOST_ASSETS } from '#shared/protocol/assets.ts';
import type { CleanData } from './clean-data.ts';
import { readObject } from './read.ts';

/** What the page says that references stand for; undefined for any other event of this kind. */
export function cleanAssets(value: unknown): CleanData | undefined {
  const { tag, payload } = readObject(value);
  if (tag !== ASSETS_TAG) return undefined;
  const said = Object.entries(readObject(payload)).slice(0, MOST_ASSETS);
  return {
    announced: Object.fromEntries(said.filter(([key, hash]) => isAssetKey(key) && (hash === '' || isAssetHash(hash)))),
  };
}
