import { findDuplicateKey } from './find-duplicate-key.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { error, type Problem } from './problem.ts';

type Parsed = { readonly value: JsonObject } | { readonly problem: Problem };

/** Reads a file that must hold one JSON object without duplicate keys. */
export function parseObject(file: string, bytes: Uint8Array): Parsed {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    if (!isJsonObject(value)) return { problem: error('not_an_object', file, 'The file must hold one JSON object.') };
    const key = findDuplicateKey(text);
    if (key !== undefined) return { problem: error('duplicate_key', file, `The key "${key}" is there twice.`) };
    return { value };
  } catch {
    return { problem: error('invalid_json', file, 'The file is not valid JSON.') };
  }
}
