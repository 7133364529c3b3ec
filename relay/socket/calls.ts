import type { CommandInput, CommandOutput, ReadName } from '#shared/protocol/commands.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { RelaySocket } from './relay-socket.ts';

/** What answers each command that does not write to an open session. The socket's claims say who asks. */
export type Calls = {
  [K in ReadName]: (input: CommandInput<K>, socket: RelaySocket) => Promise<Result<CommandOutput<K>>>;
};
