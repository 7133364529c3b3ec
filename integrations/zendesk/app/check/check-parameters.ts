import { isJsonObject, type JsonObject } from './json-object.ts';
import { error, warning, type Problem } from './problem.ts';

const FILE = 'manifest.json';
const TYPES = ['text', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth'];
const SCOPES = ['header', 'body', 'url', 'jwt_secret_key', 'jwt_claim', 'basic_auth_username', 'basic_auth_password'];
const LOOKS_SECRET = /token|key|pwd|password/i;

/** Settings that the person who installs the app is asked for. */
export function checkParameters(manifest: JsonObject): Problem[] {
  const parameters = manifest.parameters;
  if (parameters === undefined) return [];
  if (!Array.isArray(parameters) || !parameters.every(isJsonObject)) {
    return [error('wrong_type', FILE, '"parameters" must be a list of objects.')];
  }
  return [...wrongSet(parameters), ...parameters.flatMap(wrongParameter)];
}

function wrongSet(parameters: readonly JsonObject[]): Problem[] {
  const problems: Problem[] = [];
  const names = parameters.map((parameter) => parameter.name);
  if (new Set(names).size < names.length) {
    problems.push(error('duplicate_parameter', FILE, 'Two parameters have the same name.'));
  }
  if (parameters.filter((parameter) => parameter.type === 'oauth').length > 1) {
    problems.push(error('too_many_oauth_parameters', FILE, 'Only one parameter may have the type "oauth".'));
  }
  return problems;
}

function wrongParameter(parameter: JsonObject): Problem[] {
  const name = parameter.name;
  if (typeof name !== 'string' || name === '') {
    return [error('unnamed_parameter', FILE, 'A parameter has no name.')];
  }
  const problems = [...wrongFlags(name, parameter), ...wrongScopes(name, parameter), ...doubtful(name, parameter)];
  if (name === 'name') problems.push(error('reserved_parameter_name', FILE, 'No parameter may be called "name".'));
  const type = parameter.type ?? 'text';
  if (typeof type !== 'string' || !TYPES.includes(type)) {
    problems.push(error('unknown_parameter_type', FILE, `"${name}" has an unknown type.`));
  }
  if (type === 'hidden' && parameter.required === true) {
    problems.push(error('hidden_required_parameter', FILE, `"${name}" is hidden, so it cannot be required.`));
  }
  if (type === 'oauth' && parameter.secure === true) {
    problems.push(error('secure_oauth_parameter', FILE, `"${name}" has the type "oauth", so it cannot be secure.`));
  }
  return problems;
}

function wrongFlags(name: string, parameter: JsonObject): Problem[] {
  return ['required', 'secure']
    .filter((key) => parameter[key] !== undefined && typeof parameter[key] !== 'boolean')
    .map((key) => error('wrong_type', FILE, `"${key}" of the parameter "${name}" must be a boolean.`));
}

function wrongScopes(name: string, parameter: JsonObject): Problem[] {
  const scopes = parameter.scopes;
  if (scopes === undefined) return [];
  if (parameter.secure !== true) {
    return [error('scopes_without_secure', FILE, `"${name}" has scopes, so it must be secure.`)];
  }
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string' && SCOPES.includes(scope))) {
    return [error('unknown_scope', FILE, `"${name}" has a scope that does not exist.`)];
  }
  return [];
}

function doubtful(name: string, parameter: JsonObject): Problem[] {
  const problems: Problem[] = [];
  const isSecure = parameter.secure === true;
  if (isSecure && parameter.scopes === undefined) {
    problems.push(warning('secure_without_scopes', FILE, `"${name}" is secure but says not where it may be used.`));
  }
  if (!isSecure && LOOKS_SECRET.test(name)) {
    problems.push(warning('insecure_parameter', FILE, `"${name}" looks like a secret but is not secure.`));
  }
  if ((isSecure || parameter.type === 'hidden') && parameter.default !== undefined) {
    problems.push(warning('default_of_hidden_parameter', FILE, `"${name}" has a default that everybody can read.`));
  }
  return problems;
}
