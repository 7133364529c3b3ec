import { isJsonObject, type JsonObject } from './json-object.ts';
import { error, type Problem } from './problem.ts';

const FILE = 'manifest.json';
const FIELDS = ['client_id', 'client_secret', 'authorize_uri', 'access_token_uri'];

/** The manifest's own OAuth client. Casement signs in from the relay instead, so ours has none. */
export function checkOauth(manifest: JsonObject): Problem[] {
  const oauth = manifest.oauth;
  if (oauth === undefined) return [];
  if (!isJsonObject(oauth)) return [error('wrong_type', FILE, '"oauth" must be an object.')];
  const problems = FIELDS.filter((key) => typeof oauth[key] !== 'string' || oauth[key] === '').map((key) =>
    error('oauth_key_missing', FILE, `"oauth.${key}" is missing.`),
  );
  const parameters: unknown = manifest.parameters;
  const hasParameter =
    Array.isArray(parameters) && parameters.some((one: unknown) => isJsonObject(one) && one.type === 'oauth');
  if (!hasParameter) {
    problems.push(error('oauth_parameter_missing', FILE, '"oauth" needs a parameter of the type "oauth".'));
  }
  return problems;
}
