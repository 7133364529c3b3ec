/** What the wide window needs to work by itself. It goes from the sidebar to the window it opened, to nobody else. */
export interface WideGrant {
  readonly relayUrl: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly agent: { readonly id: string; readonly name: string };
  /** The session to show; undefined for the queues alone. */
  readonly sessionId?: string | undefined;
  readonly ticketId?: string | undefined;
  readonly locale: string;
}

/** First message of the wide window to its opener; carries nothing. */
export const WIDE_HELLO = 'casement:wide-hello';
/** Answer of the opener; carries the port on which the grant follows. */
export const WIDE_PORT = 'casement:wide-port';
/** Asks the opener to open a ticket in the help desk. */
export interface WideOpenTicket {
  readonly casement: 'open-ticket';
  readonly ticketId: string;
}
