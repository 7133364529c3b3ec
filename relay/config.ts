import { z } from 'zod';

const seconds = (usual: number) => z.coerce.number().int().min(1).max(31_536_000).default(usual);
const count = (usual: number) => z.coerce.number().int().min(1).max(1_000_000).default(usual);
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((url) => URL.canParse(url) && new URL(url).origin === url, 'Give an origin: no path, no slash at its end.');

/** The environment of the relay; `.env.example` lists the same names. The only reader of process.env. */
export const ConfigSchema = z.object({
  RELAY_ROLE: z
    .enum(['all', 'relay', 'cobrowse'])
    .default('all')
    .describe('`all`: everything in one process. `relay` and `cobrowse`: shared pages in a process of their own.'),
  RELAY_FEED_URL: z
    .union([z.literal(''), origin])
    .default('')
    .describe('With `RELAY_ROLE=cobrowse`: the relay, as this process reaches it.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('Port to listen on.'),
  PUBLIC_URL: origin.describe('The relay as browsers see it: an origin.'),
  MIRROR_URL: z
    .union([z.literal(''), origin])
    .default('')
    .describe(
      'A second origin of the relay, under another host, where customers’ pages are rebuilt; none: no co-browse.',
    ),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(8)
    .default(0)
    .describe('How many proxies in front may set X-Forwarded-For.'),
  RELAY_SECRET: z
    .string()
    .min(32)
    .describe('At least 32 characters; session keys, tokens and stored secrets are made with it.'),
  TENANTS_FILE: z.string().min(1).describe('JSON file with the tenants, portals and installations.'),
  WEB_DIR: z.string().default('dist/web').describe('Folder of the built browser bundles.'),
  MONGODB_URL: z.url({ protocol: /^mongodb(\+srv)?$/ }).describe('The store.'),
  LIVEKIT_URL: z.url({ protocol: /^https?$/ }).describe('API of the LiveKit server.'),
  LIVEKIT_PUBLIC_URL: z.url({ protocol: /^wss?$/ }).describe('LiveKit as browsers reach it.'),
  LIVEKIT_API_KEY: z.string().min(1).describe('Name of the LiveKit key.'),
  LIVEKIT_API_SECRET: z.string().min(32).describe('Secret of the LiveKit key.'),
  ZENDESK_SDK_URL: z
    .url({ protocol: /^https?$/ })
    .default('https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js')
    .describe('Script of the Zendesk app framework.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level that is logged.'),
  KEY_GUESSES_PER_MINUTE: count(6).describe('Wrong keys of one address before it is locked out for a minute.'),
  LIMIT_MESSAGES_PER_SECOND: count(30).describe(
    'Commands and stream messages of one socket in a second; twice as many at once.',
  ),
  LIMIT_CONNECTIONS_PER_ADDRESS: count(200).describe('Sockets that one address may hold open.'),
  LIMIT_REQUESTS_PER_MINUTE: count(600).describe('REST requests of one address in a minute.'),
  SHARE_PAUSE_SECONDS: seconds(60).describe('How long an agent waits after a refusal before asking again.'),
  SHARE_GRANT_SECONDS: seconds(3600).describe('The longest a page or screen may be seen without asking again.'),
  CONTROL_GRANT_SECONDS: seconds(900).describe('The longest an agent may act on a page without asking again.'),
  RECORDING_DAYS: count(30).describe('How long recordings of shared pages are kept.'),
  RECORDING_MB: count(200).describe('The most that one session may record, in MB.'),
  ASSET_CACHE_MB: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_536)
    .default(64)
    .describe('Memory for the pictures and fonts of shared pages; a tenant gets at most half of it.'),
  ASSET_SECONDS: seconds(3600).describe('How long such a picture or font is kept after it was last asked for.'),
  WRAP_UP_SECONDS: seconds(1800).describe('How long wrap-up may last before the relay finishes it.'),
  PRESENCE_FLAP_SECONDS: seconds(10).describe('A lost connection is reported after this long.'),
  CUSTOMER_GRACE_SECONDS: seconds(1800).describe('A session whose customer is away for longer ends.'),
  AGENT_GRACE_SECONDS: seconds(30).describe('How long a session stays with an agent whose pages are gone.'),
  INVITATION_SECONDS: seconds(120).describe('How long an invitation to help waits for an answer.'),
  LEASE_SECONDS: seconds(3).describe('A relay that decides for the queues and stops is replaced after this long.'),
  LIMIT_HELP_REQUESTS_PER_MINUTE: count(20).describe('Requests for help of one address in a minute.'),
  LIMIT_WAITING_CUSTOMERS: count(500).describe('Customers of one tenant who may wait at the same time.'),
  DELIVERY_RETRY_MS: count(1000).describe('First wait before a delivery is tried again; doubles.'),
  DELIVERY_ATTEMPTS: count(8).describe('Attempts before a delivery counts as failed.'),
  MOVE_SECONDS: seconds(5).describe('On SIGTERM: clients reconnect within this long, spread evenly.'),
});

export type Config = Readonly<z.infer<typeof ConfigSchema>>;

/** Every problem at once, by variable name and never by value. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = ConfigSchema.safeParse(env);
  if (parsed.success) return Object.freeze(apart(parsed.data));
  const problems = parsed.error.issues.map(({ path, message, code }) => {
    const isMissing = code === 'invalid_type' && env[String(path[0])] === undefined;
    return `  ${path.join('.')}: ${isMissing ? 'is missing' : message}`;
  });
  throw new ConfigError(`The configuration does not fit:\n${problems.join('\n')}`);
}

/** Under the mirror's host nothing else is served, so the relay would be gone. */
function apart(config: Config): Config {
  const { MIRROR_URL: mirror, PUBLIC_URL: relay, RELAY_ROLE: role } = config;
  if (role === 'cobrowse' && config.RELAY_FEED_URL === '')
    throw new ConfigError('The configuration does not fit:\n  RELAY_FEED_URL: is missing for this RELAY_ROLE.');
  if (mirror !== '' && new URL(mirror).hostname === new URL(relay).hostname)
    throw new ConfigError('The configuration does not fit:\n  MIRROR_URL: Give another host than that of PUBLIC_URL.');
  return config;
}
