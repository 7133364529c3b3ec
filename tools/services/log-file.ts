import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { redact } from './redact.ts';

const MAXIMUM_BYTES = 10_000_000;

const size = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Writes the lines of some streams to one file, without tokens. A file beyond 10 MB starts anew. */
export function writeLog(file: string, streams: readonly Readable[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const out = createWriteStream(file, { flags: size(file) > MAXIMUM_BYTES ? 'w' : 'a', mode: 0o600 });
  let open = streams.length;
  for (const input of streams) {
    const lines = createInterface({ input, crlfDelay: Infinity });
    lines.on('line', (line) => out.write(`${redact(line)}\n`));
    lines.on('close', () => {
      open -= 1;
      if (open === 0) out.end();
    });
  }
}
