import { isJsonObject, valueAt, type JsonObject } from './json-object.ts';
import { parseObject } from './parse-object.ts';
import { error, type AppFiles, type Problem } from './problem.ts';

const FOLDER = 'translations/';
const FILE_NAME = /^translations\/[a-z]{2,3}(-\w{2,3})?\.json$/;
const PUBLIC_TEXTS = ['short_description', 'long_description', 'installation_instructions'];

/** Catalogues of the app's name, descriptions and parameters. */
export function checkTranslations(manifest: JsonObject, files: AppFiles): Problem[] {
  const problems: Problem[] = [];
  const locale = manifest.defaultLocale;
  const defaultFile = `${FOLDER}${String(locale)}.json`;
  if (typeof locale === 'string' && !files.has(defaultFile)) {
    problems.push(error('missing_default_translation', defaultFile, `There is no catalogue for "${locale}".`));
  }
  for (const [file, bytes] of files) {
    if (file.startsWith(FOLDER)) problems.push(...wrongFile(file, bytes, manifest));
  }
  return problems;
}

function wrongFile(file: string, bytes: Uint8Array, manifest: JsonObject): Problem[] {
  if (!FILE_NAME.test(file)) {
    return [error('wrong_locale', file, 'A catalogue is named for its locale, such as en.json or pt-br.json.')];
  }
  const parsed = parseObject(file, bytes);
  if ('problem' in parsed) return [parsed.problem];
  const problems = unlabelled(file, parsed.value);
  return file === `${FOLDER}en.json` ? [...problems, ...missingTexts(file, parsed.value, manifest)] : problems;
}

function unlabelled(file: string, catalogue: JsonObject): Problem[] {
  const parameters = valueAt(catalogue, 'app', 'parameters');
  if (parameters === undefined) return [];
  if (!isJsonObject(parameters)) return [error('wrong_type', file, '"app.parameters" must be an object.')];
  return Object.keys(parameters)
    .filter((name) => !isText(valueAt(parameters, name, 'label')))
    .map((name) => error('missing_label', file, `"app.parameters.${name}" has no label.`));
}

function missingTexts(file: string, catalogue: JsonObject, manifest: JsonObject): Problem[] {
  const isPublic = manifest.private === false;
  const needed = isPublic ? ['name', ...PUBLIC_TEXTS] : ['name'];
  const products = Object.values(valueAt(catalogue, 'app') ?? {}).filter(isJsonObject);
  return needed
    .filter((key) => !isText(valueAt(catalogue, 'app', key)) && !products.some((product) => isText(product[key])))
    .map((key) => error('missing_text', file, `"app.${key}" is missing.`));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
