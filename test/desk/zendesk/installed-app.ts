import { readFile } from 'node:fs/promises';
import { isRecord } from './ticket-update.ts';

export const LOCATIONS = ['ticket_sidebar', 'nav_bar', 'background'] as const;
export type Location = (typeof LOCATIONS)[number];

/** Our app as this desk has it installed; everything but the ids comes from the app's own files. */
export interface InstalledApp {
  readonly appId: number;
  readonly installationId: number;
  readonly name: string;
  readonly version: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Address of the page for each place, settings filled in. */
  readonly urls: Readonly<Record<Location, string>>;
  readonly icon: string;
}

const APP_ID = 42;

/** Reads the app's manifest and icon from the repository and fills in the relay. */
export async function loadInstalledApp(relayUrl: string, installationId: string): Promise<InstalledApp> {
  const folder = new URL('../../../integrations/zendesk/app/', import.meta.url);
  const manifest: unknown = JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8'));
  if (!isRecord(manifest)) throw new Error('The manifest of the Zendesk app is not an object.');
  const places = isRecord(manifest.location) && isRecord(manifest.location.support) ? manifest.location.support : {};
  const relay = new URL(relayUrl);
  const url = (name: Location): string => {
    const place = places[name];
    const template = isRecord(place) ? String(place.url) : String(place);
    // The demo's relay speaks http on the loopback address; the real one is always https.
    return template.replace('https://{{setting.relayHost}}', relay.origin);
  };
  return {
    appId: APP_ID,
    installationId: Number(installationId),
    name: String(manifest.name),
    version: String(manifest.version),
    settings: { relayHost: relay.host },
    urls: { ticket_sidebar: url('ticket_sidebar'), nav_bar: url('nav_bar'), background: url('background') },
    icon: await readFile(new URL('assets/icon_nav_bar.svg', folder), 'utf8'),
  };
}
