/** Addresses that the shop lets the widget use. */
export interface AllowedAddresses {
  readonly relayUrl: string;
  /** `ws://` or `wss://` address of the media server; only screen share needs it. */
  readonly liveKitUrl?: string;
}

/** The shop's strict policy. The lines with the relay are all that a site owner adds for Casement. */
export function contentPolicy({ relayUrl, liveKitUrl }: AllowedAddresses): string {
  const relay = new URL(relayUrl).origin;
  const connect = [relay, relay.replace('http', 'ws')];
  if (liveKitUrl !== undefined) connect.push(originOf(liveKitUrl), originOf(liveKitUrl).replace('ws', 'http'));
  return [
    "default-src 'none'",
    `script-src ${relay}`,
    `connect-src ${connect.join(' ')}`,
    "img-src 'self'",
    "style-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function originOf(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
