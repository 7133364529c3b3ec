import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const dir = join(root, '.cache/reports');

/** Makes room for the report of a run; returns its absolute path. */
export function reportFile(name: string): string {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, `${name}-${process.pid}.json`);
  rmSync(file, { force: true });
  return file;
}

/** Reads a report and removes it; undefined when the run ended without one. */
export function takeReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}
