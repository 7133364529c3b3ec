import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AdviceError } from '../advice-error.ts';
import { root } from '../root.ts';

/** The folder where one product keeps its data, and the files in it. All paths are absolute. */
export interface DataFolder {
  readonly dir: string;
  readonly store: string;
  readonly livekit: string;
  readonly logs: string;
  readonly secrets: string;
  readonly ports: string;
  readonly tenants: string;
  readonly run: string;
}

/**
 * Opens the folder: `.casement`, or what CASEMENT_DIR names.
 * @throws AdviceError when it cannot be written
 */
export function openDataFolder(named: string | undefined): DataFolder {
  const dir = resolve(root, named ?? '.casement');
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new AdviceError(
      `Casement cannot read and write its data folder ${dir}: put its permissions right, or name another in CASEMENT_DIR.`,
    );
  }
  return {
    dir,
    store: join(dir, 'store'),
    livekit: join(dir, 'livekit'),
    logs: join(dir, 'logs'),
    secrets: join(dir, 'secrets.json'),
    ports: join(dir, 'ports.json'),
    tenants: join(dir, 'tenants.json'),
    run: join(dir, 'run.json'),
  };
}

/** Writes a JSON file so that a reader sees the old content or the new, and nobody else may read it. */
export function writeJson(file: string, content: unknown): void {
  const part = `${file}.part`;
  writeFileSync(part, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(part, file);
}

/**
 * Reads a JSON file that Casement wrote; undefined when there is none.
 * @throws AdviceError when it cannot be read
 */
export function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    throw new AdviceError(`Casement cannot read ${file}: put it right, or remove it to have a new one made.`);
  }
}

/** Removes a file that may be missing. */
export function removeFile(file: string): void {
  rmSync(file, { force: true });
}
