/** What the wide window needs to work by itself. It goes from the sidebar to the window it opened, to nobody else. */
export interface WideGrant {
  readonly relayUrl: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly agent: { readonly id: string; readonly name: string };
  readonly sessionId: string;
  readonly ticketId: string;
  readonly locale: string;
}

/** First message of the wide window to its opener; carries nothing. */
export const WIDE_HELLO = 'casement:wide-hello';
/** Answer of the opener; carries the port on which the grant follows. */
export const WIDE_PORT = 'casement:wide-port';
