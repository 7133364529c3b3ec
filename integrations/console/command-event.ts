import type { CommandInput, WriteName } from '#shared/protocol/commands.ts';
import type { Result } from '#shared/protocol/result.ts';

/** The input of a command without what the session client adds. */
export type CommandFields<K extends WriteName> = Omit<CommandInput<K>, 'sessionId' | 'commandId'>;

/** A command with its input, as one value: `{ name: 'share:request', input: { scope: 'screen' } }`. */
export type Command = { [K in WriteName]: { readonly name: K; readonly input: CommandFields<K> } }[WriteName];

/** "Do this in the session." The owner of the session answers by setting `answer`. */
export class CommandEvent extends Event {
  readonly command: Command;
  /** Set by the listener that runs the command. */
  answer: Promise<Result<unknown>> | undefined;

  constructor(command: Command) {
    super('casement-command', { bubbles: true, composed: true });
    this.command = command;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-command': CommandEvent;
  }
}
