import { png } from './app-draft.ts';
import type { Mutation } from './manifest-mutations.ts';

const secure = { name: 'signing', secure: true, scopes: ['header'] };

export const PART_MUTATIONS: readonly Mutation[] = [
  ['place: https', (app) => app.place('https://relay.example.com/'), null],
  ['place: http', (app) => app.place('http://relay.example.com/'), 'invalid_location_uri'],
  ['place: localhost over http', (app) => app.place('http://localhost:4000/x'), null],
  ['place: 127.0.0.1', (app) => app.place('http://127.0.0.1:4000/x'), 'invalid_location_uri'],
  ['place: 127.0.0.1 over https', (app) => app.place('https://127.0.0.1:4000/x'), 'invalid_location_uri'],
  ['place: setting in the address', (app) => app.place('https://{{setting.relayHost}}/x'), null],
  ['place: file that is there', (app) => app.place('assets/a.html').add('assets/a.html', '<p>a</p>'), null],
  ['place: file that is not there', (app) => app.place('assets/a.html'), 'location_asset_missing'],
  ['place: no address', (app) => app.place({ flexible: true }), 'blank_location_uri'],
  ['place: no address, not loaded', (app) => app.place({ autoLoad: false }), null],
  ['place: flexible as text', (app) => app.place({ url: 'https://a.example', flexible: 'yes' }), 'wrong_type'],
  ['place: signed', (app) => app.place({ url: 'https://a.example', signed: true }), null],
  ['place: size as text', (app) => app.place({ url: 'https://a.example', size: 'big' }), 'wrong_type'],
  ['place: unknown', (app) => app.place('https://a.example', 'attic'), 'unknown_location'],
  ['place: behind a flag', (app) => app.place('https://a.example', 'custom_object_record_sidebar'), 'unknown_location'],
  ['place: unknown product', (app) => app.place('https://a.example', 'background', 'phone'), 'unknown_product'],
  ['place: old product name', (app) => app.place('https://a.example', 'background', 'zendesk'), null],
  ['place: list', (app) => (app.manifest.location = ['support']), 'wrong_type'],
  ['parameter: text', (app) => app.parameters({ name: 'relayHost', type: 'text', required: true }), null],
  ['parameter: unknown type', (app) => app.parameters({ name: 'a', type: 'colour' }), 'unknown_parameter_type'],
  ['parameter: no name', (app) => app.parameters({ type: 'text' }), 'unnamed_parameter'],
  ['parameter: called name', (app) => app.parameters({ name: 'name' }), 'reserved_parameter_name'],
  ['parameter: twice', (app) => app.parameters({ name: 'a' }, { name: 'a' }), 'duplicate_parameter'],
  ['parameter: object', (app) => (app.manifest.parameters = {}), 'wrong_type'],
  [
    'parameter: hidden and required',
    (app) => app.parameters({ name: 'a', type: 'hidden', required: true }),
    'hidden_required_parameter',
  ],
  [
    'parameter: two oauth',
    (app) => app.parameters({ name: 'a', type: 'oauth' }, { name: 'b', type: 'oauth' }),
    'too_many_oauth_parameters',
  ],
  ['parameter: secure oauth', (app) => app.parameters({ ...secure, type: 'oauth' }), 'secure_oauth_parameter'],
  ['parameter: secure', (app) => app.parameters(secure), null],
  ['parameter: scopes, not secure', (app) => app.parameters({ ...secure, secure: false }), 'scopes_without_secure'],
  ['parameter: unknown scope', (app) => app.parameters({ ...secure, scopes: ['cookie'] }), 'unknown_scope'],
  ['parameter: secure as text', (app) => app.parameters({ name: 'a', secure: 'yes' }), 'wrong_type'],
  ['parameter: secure without scopes', (app) => app.parameters({ name: 'a', secure: true }), '~secure_without_scopes'],
  ['parameter: apiToken', (app) => app.parameters({ name: 'apiToken' }), '~insecure_parameter'],
  [
    'parameter: default on secure',
    (app) => app.parameters({ ...secure, default: 'x' }),
    '~default_of_hidden_parameter',
  ],
  ['catalogue: no name', (app) => delete app.catalogue.name, 'missing_text'],
  ['catalogue: public app, short', (app) => (app.manifest.private = false), 'missing_text'],
  [
    'catalogue: public app, texts by product',
    (app) => {
      app.manifest.private = false;
      app.catalogue.support = { short_description: 'a', long_description: 'b', installation_instructions: 'c' };
    },
    null,
  ],
  ['catalogue: label missing', (app) => (app.catalogue.parameters = { a: { helpText: 'b' } }), 'missing_label'],
  ['catalogue: label there', (app) => (app.catalogue.parameters = { a: { label: 'b' } }), null],
  ['catalogue: bad locale', (app) => app.add('translations/english.json', '{}'), 'wrong_locale'],
  ['catalogue: regional locale', (app) => app.add('translations/pt-br.json', '{}'), null],
  ['catalogue: broken JSON', (app) => app.add('translations/de.json', '{,}'), 'invalid_json'],
  ['asset: zip', (app) => app.add('assets/a.zip'), 'forbidden_type'],
  ['asset: shell script at the top', (app) => app.add('run.sh'), 'forbidden_type'],
  ['asset: wasm', (app) => app.add('assets/a.wasm'), '~unlisted_type'],
  ['asset: no logo', (app) => app.remove('assets/logo.png'), 'missing_image'],
  ['asset: no small logo', (app) => app.remove('assets/logo-small.png'), 'missing_image'],
  ['asset: logo of another size', (app) => app.add('assets/logo.png', png(300, 300)), 'wrong_image_size'],
  ['asset: logo is text', (app) => app.add('assets/logo.png', 'logo'), 'wrong_image'],
  ['asset: banner 830×200', (app) => app.add('assets/banner.png', png(830, 200)), null],
  ['asset: banner of another size', (app) => app.add('assets/banner.png', png(800, 200)), 'wrong_image_size'],
  ['asset: nav bar without icon', (app) => app.place('https://a.example', 'nav_bar'), 'missing_icon'],
  [
    'asset: nav bar with icon',
    (app) => app.place('https://a.example', 'nav_bar').add('assets/icon_nav_bar.svg', '<svg/>'),
    null,
  ],
  ['asset: drawing with a script', (app) => app.add('assets/a.svg', '<svg><script>1</script></svg>'), '~svg_rewritten'],
  ['wording: a password', (app) => app.add('assets/a.js', 'ask("password")'), '~secret_word'],
  ['wording: plain http', (app) => app.add('assets/a.html', '<a href="http://a.example">a</a>'), '~insecure_address'],
  ['requirements: too many', (app) => app.add('requirements.json', tooMany()), 'too_many_requirements'],
  ['requirements: broken JSON', (app) => app.add('requirements.json', 'x'), 'invalid_json'],
];

function tooMany(): string {
  return JSON.stringify({
    ticket_fields: Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`f${index}`, {}])),
  });
}
