const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
// The ports, and the tenant in whose terms they are written.
const ports = ['^relay/domain/(ports|tenant)\\.ts$', '^relay/domain/recording/recording-store\\.ts$'];
const browser = '^(shared/(client|ui|media)|widget|integrations/(console|admin|mirror|[^/]+/client))/';

/** A folder's whole list of allowed imports; anything else is an error. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { pathNot: allowed },
});

/** A library has one door: the folders named here, and the tests. */
const door = (library, folders) => ({
  name: `one-door-${library}`,
  comment: `${library} is imported only by ${folders.join(', ')} and tests`,
  severity: 'error',
  from: { pathNot: [...folders, '^test/'] },
  to: { path: npm(library) },
});

const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from: { path: from }, to });

const folders = [
  only(
    'protocol-is-pure',
    { path: '^shared/protocol/' },
    ['^shared/protocol/', ...npm('zod')],
    'shared/protocol imports itself and zod',
  ),
  only(
    'client',
    { path: '^shared/client/' },
    ['^shared/(client|protocol)/', ...npm('socket\\.io-client', 'lit', '@lit/[^/]+')],
    'shared/client imports protocol, socket.io-client and lit; neither Node nor shared/ui',
  ),
  only(
    'media',
    { path: '^shared/media/' },
    ['^shared/(media|client|protocol)/', ...npm('livekit-client')],
    'shared/media imports livekit-client, the client and the protocol',
  ),
  only(
    'ui',
    { path: '^shared/ui/' },
    ['^shared/(ui|protocol)/', ...npm('lit', '@lit/[^/]+')],
    'shared/ui imports protocol and lit; no sockets, no shared/client',
  ),
  only(
    'domain-is-pure',
    { path: '^relay/domain/' },
    ['^relay/domain/', '^shared/protocol/'],
    'relay/domain imports itself and shared/protocol; no npm package, no node:*',
  ),
  {
    name: 'adapters-know-ports-only',
    comment: 'an adapter imports domain/ports, protocol, its own folder and its one library',
    severity: 'error',
    from: { path: '^relay/adapters/([^/]+)' },
    to: {
      path: '^(relay|integrations|tools|widget|shared/(client|ui|media))/',
      pathNot: ['^relay/adapters/$1', ...ports],
    },
  },
  never(
    'edges-do-not-meet',
    '^relay/(http|socket|cobrowse)/',
    { path: '^(relay|integrations|tools)/', pathNot: ['^relay/domain/', '^relay/$1/'] },
    'relay/http, relay/socket and relay/cobrowse import domain and protocol; not adapters, not each other',
  ),
  never('relay-has-no-browser-code', '^relay/', { path: browser }, 'the relay imports no browser code'),
  never(
    'vendors-enter-by-app',
    '^relay/(?!app\\.ts$)',
    { path: '^integrations/' },
    'only the composition root names a help desk',
  ),
  {
    name: 'vendor-server',
    comment: 'integrations/*/server imports domain/ports, protocol and its own folder',
    severity: 'error',
    from: { path: '^integrations/([^/]+)/server/' },
    to: {
      path: '^(relay|integrations|tools|widget|shared)/|/node_modules/(mongoose|mongodb|socket\\.io)/|^node_modules/(mongoose|mongodb|socket\\.io)/',
      pathNot: ['^integrations/$1/server/', ...ports, '^shared/protocol/'],
    },
  },
  {
    name: 'vendor-client',
    comment: 'integrations/*/client imports the console, shared and its own folder',
    severity: 'error',
    from: { path: '^integrations/([^/]+)/client/' },
    to: { pathNot: ['^integrations/($1/client|console)/', '^shared/', ...npm('lit', '@lit/[^/]+')] },
  },
  only(
    'mirror-knows-the-protocol-only',
    { path: '^integrations/mirror/' },
    ['^integrations/mirror/', '^shared/protocol/', ...npm('rrweb')],
    'the mirror imports itself, shared/protocol and rrweb: whatever else it held, a hostile page could reach',
  ),
  {
    name: 'pages-know-no-vendor',
    comment: 'console, admin and widget import shared and lit; not the relay, not each other, no vendor',
    severity: 'error',
    from: { path: '^(integrations/(?:console|admin)|widget)/', pathNot: '^widget/cobrowse/' },
    to: { pathNot: ['^$1/', '^shared/', ...npm('lit', '@lit/[^/]+')] },
  },
  only(
    'recorder',
    { path: '^widget/cobrowse/' },
    ['^widget/cobrowse/', '^shared/', ...npm('rrweb', '@rrweb/[^/]+', 'lit')],
    'the recorder imports shared and rrweb; the hand beside it writes its style sheets with lit',
  ),
];

const everywhere = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'imports-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'nothing-imports-test',
    comment: 'only the demo (tools/start) may import the stand-in desk and shop',
    severity: 'error',
    from: { pathNot: ['^test/', '^tools/start/'] },
    to: { path: '^test/' },
  },
  never('start-imports-demo-only', '^tools/start/', { path: '^test/(?!desk/)' }, 'tools/start imports test/desk only'),
  {
    name: 'nothing-imports-tools',
    severity: 'error',
    from: { pathNot: ['^tools/', '^test/', '^eslint\\.config\\.js$'] },
    to: { path: '^tools/' },
  },
];

const doors = [
  door('mongoose', ['^relay/adapters/mongo']),
  door('mongodb', ['^relay/adapters/mongo']),
  door('livekit-server-sdk', ['^relay/adapters/livekit']),
  door('socket\\.io', ['^relay/socket/', '^relay/app\\.ts$']),
  door('socket\\.io-client', ['^shared/client/']),
  door('ws', ['^relay/cobrowse/']),
  door('rrweb', ['^widget/cobrowse/', '^integrations/mirror/']),
  door('livekit-client', ['^shared/media/']),
  door('jose', ['^relay/adapters/jose', '^integrations/[^/]+/server/']),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...folders, ...everywhere, ...doors],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.tsbuild|\\.casement|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};
