import type { OnArrival } from '#shared/protocol/start-mode.ts';

/** The agent wants a key and link for the ticket in view. */
export class StartEvent extends Event {
  readonly portalId: string;
  /** How long the key can start a session. */
  readonly keyMinutes: number;
  /** What is asked for as soon as it is known who came. */
  readonly onArrival: OnArrival;

  constructor(portalId: string, keyMinutes: number, onArrival: OnArrival) {
    super('casement-start', { bubbles: true, composed: true });
    this.portalId = portalId;
    this.keyMinutes = keyMinutes;
    this.onArrival = onArrival;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-start': StartEvent;
  }
}
