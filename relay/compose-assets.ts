import type { Router } from 'express';
import { createMemoryLimiter } from './adapters/limiter/memory-limiter.ts';
import type { Config } from './config.ts';
import type { Clock, Directory, Tokens } from './domain/ports.ts';
import type { Authority } from './domain/identity/authority.ts';
import { limitRequests } from './http/limit-requests.ts';
import { isHome } from './socket/authenticate.ts';
import { createAssetEndpoints } from './assets/asset-endpoints.ts';
import { AssetShelf } from './assets/asset-shelf.ts';

interface AssetParts {
  config: Config;
  clock: Clock;
  origins: ReadonlySet<string>;
  directory: Directory;
  tokens: Tokens;
  authority: Authority;
}

const MEGABYTE = 1024 * 1024;
/** A page brings many files where other callers send one request. */
const MANY = 4;

/** Where pictures and fonts of shared pages are brought and fetched. */
export function composeAssets({ config, directory, origins, ...parts }: AssetParts): Router {
  const home = { directory, ownOrigin: config.PUBLIC_URL };
  return createAssetEndpoints({
    ...parts,
    ...{ origins, ownOrigin: config.PUBLIC_URL },
    isHome: (origin, claims) => isHome(origin, claims, home),
    limit: limitRequests(createMemoryLimiter(config.LIMIT_REQUESTS_PER_MINUTE * MANY)),
    shelf: new AssetShelf({
      mostBytes: config.ASSET_CACHE_MB * MEGABYTE,
      keptMs: config.ASSET_SECONDS * 1000,
      now: () => performance.now(),
    }),
  });
}
