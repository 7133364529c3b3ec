import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installPackages } from './node-modules.mjs';
import { isAtLeast } from './version.mjs';

const MINIMUM_NODE = '20.19';
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs a TypeScript tool on a machine where nothing is installed yet but Node.
 * @param {string} tool path of its main file, from the repository's root
 */
export async function bootstrap(tool) {
  if (!isAtLeast(process.versions.node, MINIMUM_NODE)) {
    console.error(
      `Casement needs Node ${MINIMUM_NODE} or later and this is ${process.versions.node}: install one from nodejs.org.`,
    );
    process.exit(1);
  }
  process.chdir(root);
  if (!installPackages(root)) {
    console.error('npm could not install the packages: see its message above, then try again.');
    process.exit(1);
  }
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(join(root, tool)).href);
}
