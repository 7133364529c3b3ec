import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { checkApp } from './check.ts';
import { isJsonObject, valueAt } from './check/json-object.ts';
import type { AppFiles } from './check/problem.ts';
import { readAppFolder } from './read-app-folder.ts';

// Zip times have no zone: local parts give the same bytes on every machine.
const FIXED_TIME = new Date(2000, 0, 1);

/** `relayUrl` becomes the proposed answer to the relay's address at installation; `outDir` is made when missing. */
export interface PackOptions {
  readonly relayUrl: string;
  readonly outDir: string;
}

/**
 * Packs the Zendesk app into `casement-<version>.zip`. The same input gives the same bytes.
 * @returns the zip's path and its size in bytes
 * @throws with every error of the checker, one a line
 */
export async function packApp(options: PackOptions): Promise<{ file: string; bytes: number }> {
  const version = await packageVersion();
  const files = await readAppFolder(fileURLToPath(new URL('.', import.meta.url)));
  files.set('manifest.json', fillManifest(files.get('manifest.json'), version, new URL(options.relayUrl).host));
  refuseErrors(files);
  const zip = zipSync(sorted(files), { level: 9, mtime: FIXED_TIME });
  const file = join(options.outDir, `casement-${version}.zip`);
  await mkdir(options.outDir, { recursive: true });
  await writeFile(file, zip);
  return { file, bytes: zip.length };
}

async function packageVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'));
  return String(valueAt(manifest, 'version'));
}

function fillManifest(bytes: Uint8Array | undefined, version: string, relayHost: string): Uint8Array {
  const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isJsonObject(manifest)) throw new Error('manifest.json must hold one JSON object.');
  const listed: unknown = manifest.parameters;
  const parameters = (Array.isArray(listed) ? listed : []).map((parameter: unknown) =>
    valueAt(parameter, 'name') === 'relayHost' ? Object.assign({}, parameter, { default: relayHost }) : parameter,
  );
  return new TextEncoder().encode(`${JSON.stringify({ ...manifest, version, parameters }, null, 2)}\n`);
}

function refuseErrors(files: AppFiles): void {
  const errors = checkApp(files).filter((problem) => problem.severity === 'error');
  if (errors.length === 0) return;
  throw new Error(errors.map(({ file, message }) => `${file}: ${message}`).join('\n'));
}

function sorted(files: AppFiles): Zippable {
  return Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
