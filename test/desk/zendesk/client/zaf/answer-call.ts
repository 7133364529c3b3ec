import type { FrameContext } from './frame-context.ts';
import { invokeAction } from './invoke-action.ts';
import { readPath } from './read-path.ts';
import { writePath } from './write-path.ts';
import { ZafError } from './zaf-error.ts';

/** Result of get, set or invoke: a value for each path, and the paths that failed under `errors`. */
export type CallResult = Record<string, unknown> & { errors: Record<string, ZafError> };

/** Answers one call. A path that fails does not stop the others. */
export function answerCall(request: string, params: unknown, context: FrameContext): CallResult {
  const result: CallResult = { errors: {} };
  for (const [path, argument] of entries(params)) {
    try {
      if (request === 'get') result[path] = readPath(path, context);
      else if (request === 'set') {
        writePath(path, argument, context);
        result[path] = argument;
      } else result[path] = invokeAction(path, Array.isArray(argument) ? argument : [argument], context);
    } catch (error) {
      result.errors[path] = error instanceof ZafError ? error : new ZafError(path, String(error));
    }
  }
  return result;
}

/** `get` sends a list of paths, the others an object. */
function entries(params: unknown): Array<[string, unknown]> {
  if (Array.isArray(params)) return params.map((path: unknown) => [String(path), undefined]);
  return typeof params === 'object' && params !== null ? Object.entries(params) : [];
}
