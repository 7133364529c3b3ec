import type { CommandInput, CommandOutput, ReadName } from '#shared/protocol/commands.ts';
import type { Result } from '#shared/protocol/result.ts';

/** Who answers questions. A `RelayConnection` does. */
export interface Asker {
  request<K extends ReadName>(name: K, input: CommandInput<K>): Promise<Result<CommandOutput<K>>>;
}

/** "Who can ask the relay?" An element that holds the connection answers by setting `relay`. */
export class FindRelayEvent extends Event {
  relay: Asker | undefined;

  constructor() {
    super('casement-find-relay', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-find-relay': FindRelayEvent;
  }
}
