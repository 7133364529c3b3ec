import type { AppDraft } from './app-draft.ts';

/** What is changed, how, and the rules that must break; `null` when the app stays valid. Warnings start with "~". */
export type Mutation = readonly [title: string, change: (app: AppDraft) => void, verdict: string | null];

const oauth = {
  client_id: 'a',
  client_secret: 'b',
  authorize_uri: 'https://a.example',
  access_token_uri: 'https://b.example',
};

export const MANIFEST_MUTATIONS: readonly Mutation[] = [
  ['nothing', () => undefined, null],
  ['no author', (app) => delete app.manifest.author, 'missing_key'],
  ['no default locale', (app) => delete app.manifest.defaultLocale, 'missing_key'],
  ['no location', (app) => delete app.manifest.location, 'missing_key'],
  ['no framework version', (app) => delete app.manifest.frameworkVersion, 'missing_key'],
  ['no name', (app) => delete app.manifest.name, null],
  ['no version', (app) => delete app.manifest.version, null],
  ['framework version 1.0', (app) => (app.manifest.frameworkVersion = '1.0'), 'wrong_framework_version'],
  ['framework version as number', (app) => (app.manifest.frameworkVersion = 2), 'wrong_framework_version'],
  ['unknown key', (app) => (app.manifest.colour = 'green'), null],
  ['author as text', (app) => (app.manifest.author = 'Casement'), 'wrong_type'],
  ['author with a number', (app) => (app.manifest.author = { name: 1 }), 'wrong_type'],
  ['name as number', (app) => (app.manifest.name = 7), 'wrong_type'],
  ['version as number', (app) => (app.manifest.version = 1), 'wrong_type'],
  ['terms address as list', (app) => (app.manifest.termsConditionsURL = []), 'wrong_type'],
  ['private as text', (app) => (app.manifest.private = 'yes'), 'wrong_type'],
  ['signedUrls as text', (app) => (app.manifest.signedUrls = 'true'), 'wrong_type'],
  ['signedUrls', (app) => (app.manifest.signedUrls = true), null],
  ['singleInstall as number', (app) => (app.manifest.singleInstall = 1), 'wrong_type'],
  ['hosts as text', (app) => (app.manifest.domainWhitelist = 'a.example'), 'wrong_type'],
  ['hosts as list', (app) => (app.manifest.domainWhitelist = ['a.example']), null],
  ['noTemplate', (app) => (app.manifest.noTemplate = true), 'no_template_deprecated'],
  [
    'locale in capitals',
    (app) => (app.manifest.defaultLocale = 'EN'),
    'wrong_default_locale missing_default_translation',
  ],
  ['locale without a catalogue', (app) => (app.manifest.defaultLocale = 'fr'), 'missing_default_translation'],
  ['duplicate key', (app) => app.add('manifest.json', '{"name":"a","name":"b"}'), 'duplicate_key'],
  ['broken JSON', (app) => app.add('manifest.json', '{'), 'invalid_json'],
  ['a list as manifest', (app) => app.add('manifest.json', '[]'), 'not_an_object'],
  ['no manifest', (app) => app.remove('manifest.json'), 'missing_manifest'],
  ['manifest in a folder', (app) => app.remove('manifest.json').add('app/manifest.json', '{}'), 'nested_manifest'],
  ['oauth without its parameter', (app) => (app.manifest.oauth = oauth), 'oauth_parameter_missing'],
  [
    'oauth without an address',
    (app) => {
      app.manifest.oauth = { ...oauth, authorize_uri: '' };
      app.parameters({ name: 'login', type: 'oauth' });
    },
    'oauth_key_missing',
  ],
  [
    'requirements only, with a place',
    (app) => {
      app.manifest.requirementsOnly = true;
      app.add('requirements.json', '{}');
    },
    'no_location_required',
  ],
];
