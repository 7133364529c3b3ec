import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PARTS = ['assets', 'translations', 'manifest.json', 'requirements.json'];

/**
 * Reads what belongs into the zip: manifest, requirements, assets, translations; nothing else in the folder.
 * @throws when there is a symbolic link, which the vendor refuses
 */
export async function readAppFolder(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(join(folder, '/').length).replaceAll('\\', '/');
    if (!PARTS.includes(path.split('/', 1)[0] ?? '')) continue;
    if (entry.isSymbolicLink()) throw new Error(`${path} is a symbolic link. Put the file itself there.`);
    if (entry.isFile()) files.set(path, await readFile(full));
  }
  return files;
}
