import {
  commands,
  type CommandInput,
  type CommandName,
  type CommandOutput,
  type ReadName,
  type WriteName,
} from '#shared/protocol/commands.ts';
import { fail, type Result } from '#shared/protocol/result.ts';
import type { Observe } from '../domain/ports.ts';
import type { Calls } from './calls.ts';
import { joinWrites } from './join-writes.ts';
import type { RelaySocket } from './relay-socket.ts';

export interface Handlers {
  calls: Calls;
  /** Runs any command that writes to an open session, after authorising the caller for it. */
  write: <K extends WriteName>(
    name: K,
    input: CommandInput<K>,
    socket: RelaySocket,
  ) => Promise<Result<{ seq: number }>>;
  observe: Observe;
  clock: () => number;
}

/** Wires every command of the contract: token, rate, role, parse, run, acknowledge. */
export function bindCommands(socket: RelaySocket, handlers: Handlers): void {
  const expectAnswer = joinWrites(socket.conn);
  for (const name of Object.keys(commands) as CommandName[]) bindCommand(socket, name, handlers, expectAnswer);
}

function bindCommand(socket: RelaySocket, name: CommandName, handlers: Handlers, expectAnswer: () => () => void): void {
  const listener = async (raw: unknown, ack: unknown) => {
    const answered = expectAnswer();
    const result = await answer(socket, name, raw, handlers);
    if (typeof ack === 'function') (ack as (result: Result<unknown>) => void)(result);
    answered();
  };
  // The contract types this event for clients; here its payload is whatever the network brought.
  socket.on(name as string as never, listener as never);
}

async function answer<K extends CommandName>(
  socket: RelaySocket,
  name: K,
  raw: unknown,
  handlers: Handlers,
): Promise<Result<CommandOutput<K>>> {
  const spec = commands[name];
  const { claims, expiresAt, meter } = socket.data;
  const now = handlers.clock();
  if (now >= expiresAt) return fail('token-expired', 'Your sign-in has lapsed.');
  if (!meter.take(now)) return fail('too-many', 'That was too fast. Wait a moment.', 1000);
  if (!(spec.from as readonly string[]).includes(claims.role))
    return fail('not-allowed', `${name} is not open to you.`);
  const input = spec.input.safeParse(raw);
  if (!input.success) return fail('invalid-input', explain(input.error.issues[0]));
  try {
    return await run(name, input.data as CommandInput<K>, socket, handlers);
  } catch (error) {
    handlers.observe('command-broke', { command: name }, error);
    return fail('internal', 'Something went wrong on our side. Try again.');
  }
}

function run<K extends CommandName>(name: K, input: CommandInput<K>, socket: RelaySocket, { calls, write }: Handlers) {
  const result =
    commands[name].kind === 'write'
      ? write(name as WriteName, input as CommandInput<WriteName>, socket)
      : (calls[name as ReadName] as (input: unknown, socket: RelaySocket) => Promise<Result<unknown>>)(input, socket);
  return result as Promise<Result<CommandOutput<K>>>;
}

/** Names the field, never its value. */
function explain(issue: { path: PropertyKey[]; message: string } | undefined): string {
  if (!issue) return 'This input does not fit.';
  return issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ${issue.message}` : issue.message;
}
