import { checkAssets } from './check/check-assets.ts';
import { checkLocations } from './check/check-locations.ts';
import { checkManifest } from './check/check-manifest.ts';
import { checkOauth } from './check/check-oauth.ts';
import { checkParameters } from './check/check-parameters.ts';
import { checkRequirements } from './check/check-requirements.ts';
import { checkTranslations } from './check/check-translations.ts';
import { checkWording } from './check/check-wording.ts';
import { parseObject } from './check/parse-object.ts';
import { error, type AppFiles, type Problem } from './check/problem.ts';

/**
 * Judges an app as the vendor's validator and styling guide do, so that an upload is not refused later.
 * @param files the app by path inside the zip
 * @returns every broken rule; the app may be packed when none of them is an error
 */
export function checkApp(files: AppFiles): Problem[] {
  const bytes = files.get('manifest.json');
  if (!bytes) return [noManifest(files)];
  const parsed = parseObject('manifest.json', bytes);
  if ('problem' in parsed) return [parsed.problem];
  const manifest = parsed.value;
  return [
    ...checkManifest(manifest),
    ...checkLocations(manifest, files),
    ...checkParameters(manifest),
    ...checkOauth(manifest),
    ...checkRequirements(manifest, files),
    ...checkTranslations(manifest, files),
    ...checkAssets(manifest, files),
    ...checkWording(files),
  ];
}

function noManifest(files: AppFiles): Problem {
  const nested = [...files.keys()].find((file) => file.endsWith('/manifest.json'));
  if (nested) return error('nested_manifest', nested, 'The manifest must be at the top of the zip.');
  return error('missing_manifest', 'manifest.json', 'The app has no manifest.');
}
