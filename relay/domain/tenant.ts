import type { Roster } from '#shared/protocol/roster.ts';
import type { StartMode } from '#shared/protocol/start-mode.ts';

/** A kind of help that customers choose from a list; it decides the team and what its agents should know (row F3). */
export interface Issue {
  id: string;
  name: string;
  teamId: string;
  skills: string[];
}

/** One way in for customers. `origins` are the exact web origins whose pages may carry the widget. */
export interface Portal {
  id: string;
  name: string;
  locale: string;
  origins: string[];
  /** How long a key can start a session, in minutes. */
  keyMinutes: { min: number; default: number; max: number };
  /** https address with `{externalKey}`, or nothing. */
  customLink?: string | undefined;
  /** Where customers wait who ask for nobody in particular; without one they cannot ask. */
  teamId?: string | undefined;
  issues?: Issue[] | undefined;
  /** Whether customers may ask for an agent by name. */
  agentsByName?: boolean | undefined;
  /** How a request may begin; every way unless given. */
  startModes?: StartMode[] | undefined;
}

/** The app in one help desk. `publicKeyPem` verifies its signed URLs. */
export interface Installation {
  id: string;
  system: string;
  subdomain: string;
  apiUrl: string;
  /** The exact origin that may frame the console. */
  frameOrigin: string;
  publicKeyPem: string;
  oauth: { clientId: string; clientSecret: string; refreshToken: string };
}

export interface Tenant {
  id: string;
  company: string;
  portals: Portal[];
  installations: Installation[];
  /** Teams and ranks at the very first start; the stored roster counts from then on. */
  roster?: Omit<Roster, 'version'> | undefined;
}
