import type { ReactiveControllerHost } from 'lit';
import { CommandEvent, type Command } from './command-event.ts';
import { EventRunner } from './event-runner.ts';

/** Runs commands of a session for one element. */
export class CommandRunner extends EventRunner<Command> {
  constructor(host: ReactiveControllerHost & EventTarget) {
    super(host, (command) => new CommandEvent(command));
  }
}
