import type { z } from 'zod';
import type { CommandSpec } from './command-spec.ts';
import { detailsCommands } from './details-commands.ts';
import { monitorCommands } from './monitor-commands.ts';
import { peopleCommands } from './people-commands.ts';
import { queueCommands } from './queue-commands.ts';
import { recordingCommands } from './recording-commands.ts';
import { sessionCommands } from './session-commands.ts';

/** Client → relay over the socket, each acknowledged with a Result. */
export const commands = {
  ...sessionCommands,
  ...detailsCommands,
  ...queueCommands,
  ...monitorCommands,
  ...peopleCommands,
  ...recordingCommands,
} satisfies Record<string, CommandSpec<z.ZodType, z.ZodType>>;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandInput<K extends CommandName> = z.infer<Commands[K]['input']>;
export type CommandOutput<K extends CommandName> = z.infer<Commands[K]['output']>;
type NameOf<Kind extends CommandSpec<z.ZodType, z.ZodType>['kind']> = {
  [K in CommandName]: Commands[K]['kind'] extends Kind ? K : never;
}[CommandName];
export type WriteName = NameOf<'write'>;
/** Everything that does not write to an open session. */
export type ReadName = NameOf<'read' | 'act' | 'start'>;
