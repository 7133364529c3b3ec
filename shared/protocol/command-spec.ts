import { z } from 'zod';
import { CommandId, SessionId } from './ids.ts';
import type { Role } from './session-event.ts';

/** `write` commits to the log of an open session, `start` opens one, `read` stores nothing, `act` changes something else. */
export interface CommandSpec<I extends z.ZodType, O extends z.ZodType> {
  kind: 'read' | 'act' | 'start' | 'write';
  from: readonly Role[];
  /** One sentence for docs/protocol.md. */
  about: string;
  input: I;
  output: O;
}

export const Written = z.object({ seq: z.number().int() });

const target = { sessionId: SessionId, commandId: CommandId };

export function read<I extends z.ZodType, O extends z.ZodType>(
  from: readonly Role[],
  about: string,
  input: I,
  output: O,
) {
  return { kind: 'read' as const, from, about, input, output };
}

export function act<I extends z.ZodType, O extends z.ZodType>(
  from: readonly Role[],
  about: string,
  input: I,
  output: O,
) {
  return { kind: 'act' as const, from, about, input, output };
}

export function write<S extends z.core.$ZodLooseShape>(from: readonly Role[], about: string, shape: S) {
  const input = z.strictObject({ ...target, ...shape });
  return { kind: 'write' as const, from, about, input, output: Written };
}

export const agent = ['agent'] as const;
export const customer = ['customer'] as const;
export const both = ['agent', 'customer'] as const;
/** Everybody in the conversation. */
export const everybody = ['agent', 'customer', 'guest'] as const;
export const colleagues = ['agent', 'guest'] as const;
