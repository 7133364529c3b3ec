/** Entries that share their chunks, and what is in the page already when one of their files is fetched later. */
export interface WebGroup {
  /** Folder under dist/web. */
  readonly folder: string;
  readonly entries: readonly string[];
  /** File → the file that was loaded before it, always. */
  readonly after?: Readonly<Record<string, string>>;
  /** The folders of its sheets, where the group's pages run no other: then design tokens get short names. */
  readonly tokensOf?: readonly string[];
}

const launcher = 'widget/launcher.ts';
const panel = 'widget/panel.ts';
const portal = 'widget/portal.ts';
const chat = 'widget/conversation/open-session.ts';

/** What the panel fetches while there is no session. */
const beforeChat = ['widget/welcome/welcome.ts', 'widget/request/request-form.ts'];
/** What a page fetches when it is shown, and of that, when somebody acts on it. */
const page = 'widget/cobrowse/page-sharing.ts';
const agents = 'widget/cobrowse/hand/agents-on-page.ts';
const hand = 'widget/cobrowse/hand/hand.ts';
const withPage = [
  agents,
  'widget/cobrowse/section-filter.ts',
  'widget/cobrowse/structure-check.ts',
  'widget/cobrowse/assets/asset-courier.ts',
];
const onPage = { ...allAfter(withPage, page), [hand]: agents, 'widget/cobrowse/hand/acting.ts': hand };

/** What a session fetches when it comes to it. */
const withChat = [
  'widget/joining/join-card.ts',
  'widget/waiting/line.ts',
  'widget/lines/line-of.ts',
  'widget/sharing/create-sharing.ts',
  'widget/details/create-details.ts',
  'widget/options/options.ts',
  'widget/ending/ended.ts',
  page,
  'widget/conversation/play-sound.ts',
  'widget/conversation/notify.ts',
  'shared/media/screen-publisher.ts',
  'shared/client/library-line.ts',
  'shared/client/orphaned-share.ts',
];
const german = [
  'launcher',
  'panel',
  'welcome',
  'joining',
  'conversation',
  'lines',
  'sharing',
  'details',
  'recording',
  'options',
  'ending',
  'request',
  'waiting',
  'cobrowse/hand',
].map((folder) => `widget/${folder}/words/de.ts`);

function allAfter(files: readonly string[], stage: string): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, stage]));
}

/** The one classic script: it goes into the customer's own page. */
export const loaderEntry = 'widget/loader.ts';

/** The widget in somebody's page: launcher, panel and chat, each one file with what the ones before do not have. */
export const widgetGroup: WebGroup = {
  folder: 'widget',
  entries: [launcher, panel],
  tokensOf: ['widget', 'shared/ui'],
  after: {
    ...allAfter([panel, ...german, 'shared/ui/words/de.ts', 'shared/ui/control-words/de.ts'], launcher),
    ...allAfter([...beforeChat, chat], panel),
    ...allAfter(withChat, chat),
    ...onPage,
  },
};

/** What the widget is in an old browser. */
export const noteGroup: WebGroup = { folder: 'widget', entries: ['widget/loader/show-unsupported-note.ts'] };

/** What a site's page loads when the settings of masking rules have opened it, and never otherwise. */
export const checkGroup: WebGroup = { folder: 'widget', entries: ['widget/check/page-check.ts'] };

/** What the browsers load. The hosted pages are another site to a browser, so they share no file with the widget. */
export const webGroups: readonly WebGroup[] = [
  widgetGroup,
  noteGroup,
  checkGroup,
  {
    folder: 'widget',
    entries: [portal],
    after: { ...allAfter([...beforeChat, chat], portal), ...allAfter(withChat, chat), ...onPage },
  },
  {
    folder: 'console',
    entries: [
      'integrations/zendesk/client/console.ts',
      'integrations/zendesk/client/nav-bar.ts',
      'integrations/zendesk/client/background.ts',
      'integrations/console/wide.ts',
      'integrations/console/recording.ts',
      'integrations/console/guest.ts',
    ],
  },
  { folder: 'mirror', entries: ['integrations/mirror/mirror.ts'] },
];
