import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Entry */

/**
 * @param {string} file
 * @returns {Record<string, Entry> | undefined} undefined when the file is missing or unreadable
 */
function readPackages(file) {
  try {
    /** @type {unknown} */
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    return /** @type {{ packages?: Record<string, Entry> }} */ (lock).packages;
  } catch {
    return undefined;
  }
}

/**
 * Compares contents, not times: a checkout changes the times of files and an install that was cut short leaves some out.
 * @param {Record<string, Entry>} wanted packages of package-lock.json
 * @param {Record<string, Entry> | undefined} installed packages of node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = installed[path];
    if (path === '' || (found === undefined && entry.optional === true)) return true;
    return found !== undefined && found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * Installs the npm packages of the lock file where they are missing or others.
 * @param {string} root the repository
 * @returns {boolean} false when npm failed (it has said why)
 */
export function installPackages(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (wanted === undefined || isInstalled(wanted, readPackages(join(root, 'node_modules/.package-lock.json')))) {
    return true;
  }
  console.log('… Installing npm packages');
  const started = Date.now();
  // Not `npm ci`: it refuses a lock file without the optional packages of other machines, which some registries lack.
  const args = ['install', '--no-save', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = spawnSync('npm', args, { cwd: root, stdio: 'inherit' });
  if (npm.status !== 0) return false;
  console.log(`✓ Installing npm packages (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return true;
}
