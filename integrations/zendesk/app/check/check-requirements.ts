import { isJsonObject, type JsonObject } from './json-object.ts';
import { parseObject } from './parse-object.ts';
import { error, type AppFiles, type Problem } from './problem.ts';

const FILE = 'requirements.json';
const MOST = 5000;

/** Optional list of fields, webhooks and triggers that the vendor creates at installation. */
export function checkRequirements(manifest: JsonObject, files: AppFiles): Problem[] {
  const bytes = files.get(FILE);
  if (!bytes) {
    if (manifest.requirementsOnly !== true) return [];
    return [error('missing_requirements', FILE, 'An app of requirements needs this file.')];
  }
  const parsed = parseObject(FILE, bytes);
  if ('problem' in parsed) return [parsed.problem];
  const count = Object.values(parsed.value)
    .filter(isJsonObject)
    .reduce((sum, group) => sum + Object.keys(group).length, 0);
  return count > MOST ? [error('too_many_requirements', FILE, `There are more than ${MOST} requirements.`)] : [];
}
