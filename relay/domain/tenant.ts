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
}
