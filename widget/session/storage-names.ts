/** Names of everything the widget itself keeps in the browser. Drafts and unsent messages are the SessionClient's. */
export const storageNames = {
  /** `{sessionId, token}` of the session at this portal. */
  session: (portalId: string) => `casement:session:${portalId}`,
  /** A random secret that ties a key to this browser. */
  device: 'casement:device',
  /** "1" while the panel is open, per tab. */
  open: 'casement:open',
  /** The customer's text size in per cent. */
  textSize: 'casement:text-size',
  /** "1" when a new message makes a sound. */
  sound: 'casement:sound',
} as const;
