import { join } from 'node:path';
import { ConfigSchema } from '../../relay/config.ts';
import { root } from '../root.ts';
import type { Addresses } from './addresses.ts';
import type { Secrets } from './secrets.ts';

/** What the relay is told: the demo's addresses and secrets, and whatever else the caller set for it. */
export function relayEnvironment(
  addresses: Addresses,
  secrets: Secrets,
  tenantsFile: string,
  ours: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const set = Object.entries(ours).filter(([name]) => name in ConfigSchema.shape);
  return {
    ...Object.fromEntries(set),
    PATH: ours.PATH,
    NODE_ENV: ours.NODE_ENV,
    HOST: '127.0.0.1',
    PORT: new URL(addresses.relay).port,
    PUBLIC_URL: addresses.relay,
    MIRROR_URL: addresses.mirror,
    MONGODB_URL: addresses.store.url,
    LIVEKIT_URL: addresses.livekit.url,
    LIVEKIT_PUBLIC_URL: addresses.livekit.publicUrl,
    LIVEKIT_API_KEY: addresses.livekit.key ?? secrets.livekit.key,
    LIVEKIT_API_SECRET: addresses.livekit.secret ?? secrets.livekit.secret,
    RELAY_SECRET: secrets.relaySecret,
    TENANTS_FILE: tenantsFile,
    WEB_DIR: join(root, 'dist/web'),
    ZENDESK_SDK_URL: `${addresses.desk}/sdk/zaf_sdk.js`,
  };
}
