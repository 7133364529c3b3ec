import { isJsonObject, valueAt, type JsonObject } from './json-object.ts';
import { error, type Problem } from './problem.ts';

const FILE = 'manifest.json';
const REQUIRED = ['author', 'defaultLocale', 'location', 'frameworkVersion'];
const BOOLEANS = ['requirementsOnly', 'marketingOnly', 'singleInstall', 'signedUrls', 'private'];
const STRINGS = ['version', 'name', 'defaultLocale', 'remoteInstallationURL', 'termsConditionsURL', 'gaID'];
const LOCALE = /^[a-z]{2,3}(-\w{2,3})?$/;

/** Required keys, types of the known keys, framework version and default locale. Unknown keys are ignored. */
export function checkManifest(manifest: JsonObject): Problem[] {
  return [...missing(manifest), ...wrongTypes(manifest), ...wrongAuthor(manifest), ...wrongValues(manifest)];
}

function missing(manifest: JsonObject): Problem[] {
  // An app without a frame has neither a place nor a framework to run in.
  const isFrameless = manifest.requirementsOnly === true || manifest.marketingOnly === true;
  return REQUIRED.filter((key) => !(isFrameless && (key === 'location' || key === 'frameworkVersion')))
    .filter((key) => manifest[key] === undefined || manifest[key] === null)
    .map((key) => error('missing_key', FILE, `"${key}" is missing.`));
}

function wrongTypes(manifest: JsonObject): Problem[] {
  const wrong = (keys: readonly string[], type: 'boolean' | 'string'): Problem[] =>
    keys
      .filter((key) => manifest[key] !== undefined && typeof manifest[key] !== type)
      .map((key) => error('wrong_type', FILE, `"${key}" must be a ${type}.`));
  return [...wrong(BOOLEANS, 'boolean'), ...wrong(STRINGS, 'string'), ...wrongHosts(manifest.domainWhitelist)];
}

function wrongHosts(hosts: unknown): Problem[] {
  if (hosts === undefined) return [];
  if (Array.isArray(hosts) && hosts.every((host) => typeof host === 'string')) return [];
  return [error('wrong_type', FILE, '"domainWhitelist" must be a list of strings.')];
}

function wrongAuthor(manifest: JsonObject): Problem[] {
  const author = manifest.author;
  if (author === undefined || author === null) return [];
  if (!isJsonObject(author)) return [error('wrong_type', FILE, '"author" must be an object.')];
  return ['name', 'email', 'url']
    .filter((key) => author[key] !== undefined && typeof author[key] !== 'string')
    .map((key) => error('wrong_type', FILE, `"author.${key}" must be a string.`));
}

function wrongValues(manifest: JsonObject): Problem[] {
  const problems: Problem[] = [];
  const version = manifest.frameworkVersion;
  if (version !== undefined && version !== null && version !== '2.0') {
    problems.push(error('wrong_framework_version', FILE, '"frameworkVersion" must be exactly "2.0".'));
  }
  if (valueAt(manifest, 'noTemplate') !== undefined) {
    problems.push(error('no_template_deprecated', FILE, '"noTemplate" is not allowed with framework version 2.0.'));
  }
  const locale = manifest.defaultLocale;
  if (typeof locale === 'string' && !LOCALE.test(locale)) {
    problems.push(error('wrong_default_locale', FILE, `"${locale}" is not a locale such as "en" or "pt-br".`));
  }
  return problems;
}
