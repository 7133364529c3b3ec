/** What the relay writes into the page of the console. */
export interface ConsoleBoot {
  readonly relayUrl: string;
  /** Agent token, good for minutes; the connection renews it. */
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly agent: { readonly id: string; readonly name: string };
  readonly company: string;
  readonly locale: string;
}
