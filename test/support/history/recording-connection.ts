import { RelayConnection } from '#shared/client/relay-connection.ts';
import type { WriteInput } from '#shared/client/relay-connection.ts';
import type { WriteName } from '#shared/protocol/commands.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { Acked } from './history.ts';

/** The real connection; it also notes which messages the relay has acknowledged, in order. */
export class RecordingConnection extends RelayConnection {
  readonly acked: Acked[] = [];

  override async write<K extends WriteName>(name: K, input: WriteInput<K>): Promise<Result<{ seq: number }>> {
    const result = await super.write(name, input);
    if (result.ok && name === 'chat:send' && 'text' in input && typeof input.text === 'string') {
      this.acked.push({ text: input.text, seq: result.value.seq });
    }
    return result;
  }
}
