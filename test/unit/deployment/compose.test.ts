import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ConfigSchema } from '../../../relay/config.ts';
import { root } from '../../../tools/root.ts';

const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string().optional(),
      build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
      environment: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const { services } = Compose.parse(parse(text));
const relay = services.relay?.environment ?? {};
const isRequired = (name: string) =>
  !ConfigSchema.shape[name as keyof typeof ConfigSchema.shape].safeParse(undefined).success;

/** What compose would put in place of `${NAME…}`; the rest stays. */
function filledIn(values: Record<string, string>): Record<string, string> {
  const fill = (value: string) => value.replaceAll(/\$\{(\w+)[^}]*\}/g, (_, name: string) => values[name] ?? '');
  return Object.fromEntries(Object.entries(relay).map(([name, value]) => [name, fill(value)]));
}

describe('[set-up] docker-compose.yml', () => {
  it('sets nothing that the relay does not know', () => {
    expect(Object.keys(relay).filter((name) => !(name in ConfigSchema.shape))).toEqual([]);
  });

  it('sets everything that the relay requires', () => {
    const required = Object.keys(ConfigSchema.shape).filter(isRequired);
    expect(required.filter((name) => !(name in relay))).toEqual([]);
  });

  it('gives the relay an environment that it accepts', () => {
    const env = filledIn({
      PUBLIC_URL: 'https://help.example.com',
      LIVEKIT_PUBLIC_URL: 'wss://help.example.com',
      RELAY_SECRET: 'x'.repeat(32),
      LIVEKIT_API_KEY: 'key',
      LIVEKIT_API_SECRET: 'x'.repeat(32),
    });
    expect(ConfigSchema.safeParse(env).error?.issues ?? []).toEqual([]);
  });

  it('holds no secret: each comes from .env and is required there', () => {
    for (const name of ['RELAY_SECRET', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET']) {
      expect(relay[name]).toMatch(new RegExp(`^\\$\\{${name}:\\?.+\\}$`));
    }
  });

  it('runs a store, a media server, the relay and a proxy; only the relay is built here', () => {
    expect(Object.keys(services)).toEqual(['mongo', 'mongo-init', 'livekit', 'relay', 'proxy']);
    const built = Object.entries(services).filter(([, service]) => service.image === undefined);
    expect(built.map(([name]) => name)).toEqual(['relay']);
    expect(existsSync(join(root, services.relay?.build?.dockerfile ?? 'nothing'))).toBe(true);
  });

  it('runs the LiveKit that this repository builds', () => {
    const [, version] =
      /livekit-server (v[\d.]+)/.exec(readFileSync(join(root, 'relay/embedded/go.mod'), 'utf8')) ?? [];
    expect(services.livekit?.image).toBe(`livekit/livekit-server:${version ?? ''}`);
  });

  it('lets only the relay make rooms, and asks no outside service', () => {
    expect(parse(services.livekit?.environment?.LIVEKIT_CONFIG ?? '')).toMatchObject({
      rtc: { use_external_ip: false, stun_servers: ['127.0.0.1:9'] },
      room: { auto_create: false },
    });
  });
});
