import { AdviceError } from '../advice-error.ts';
import type { Ports } from './ports.ts';

/** Where each part answers. `isEmbedded` says which servers this product starts itself. */
export interface Addresses {
  readonly relay: string;
  /** The relay under another name, so that browsers take it for another site. */
  readonly mirror: string;
  readonly desk: string;
  readonly shop: string;
  readonly store: { readonly url: string; readonly isEmbedded: boolean };
  /** `key` and `secret` are given with a server of one's own. */
  readonly livekit: {
    readonly url: string;
    readonly publicUrl: string;
    readonly isEmbedded: boolean;
    readonly key?: string;
    readonly secret?: string;
  };
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

function livekitAddress(env: NodeJS.ProcessEnv, port: number): Addresses['livekit'] {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret, LIVEKIT_PUBLIC_URL: publicUrl } = env;
  if (!isSet(url)) {
    return { url: `http://127.0.0.1:${port}`, publicUrl: `ws://127.0.0.1:${port}`, isEmbedded: true };
  }
  if (!isSet(key) || !isSet(secret)) {
    throw new AdviceError('LIVEKIT_URL is set: set LIVEKIT_API_KEY and LIVEKIT_API_SECRET too, or none of the three.');
  }
  const reached = isSet(publicUrl) ? publicUrl : url.replace(/^http/, 'ws');
  return { url: url.replace(/^ws/, 'http'), publicUrl: reached, isEmbedded: false, key, secret };
}

/**
 * Works out every address from the ports and the environment.
 * @throws AdviceError when LIVEKIT_URL comes without its key and secret
 */
export function addressesOf(ports: Ports, env: NodeJS.ProcessEnv): Addresses {
  const store = env.MONGODB_URL;
  return {
    relay: `http://localhost:${ports.relay}`,
    mirror: `http://127.0.0.1:${ports.relay}`,
    desk: `http://localhost:${ports.desk}`,
    shop: `http://localhost:${ports.shop}`,
    store: isSet(store)
      ? { url: store, isEmbedded: false }
      : { url: `mongodb://127.0.0.1:${ports.store}/casement`, isEmbedded: true },
    livekit: livekitAddress(env, ports.livekit),
  };
}
