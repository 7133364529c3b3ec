import type { AgentRef } from '#shared/protocol/agent-ref.ts';

/** The console of an agent is to be watched. */
export class WatchEvent extends Event {
  constructor(readonly agent: AgentRef) {
    super('casement-watch', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-watch': WatchEvent;
  }
}
