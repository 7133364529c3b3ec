import '#console/recording/recording-player.ts';
import { setLocale, getDirection } from '#shared/ui/locale.ts';
import { rootStyles } from '#shared/ui/root-styles.ts';
import { tokens } from '#shared/ui/tokens.ts';
import type { ChatItem } from '#shared/ui/chat-item.ts';
import type { Commit } from '#shared/protocol/session-event.ts';

/** A page with nothing but the player; what was said meanwhile is in its address. */
const search = new URLSearchParams(location.search);
const page = new CSSStyleSheet();
page.replaceSync(`
  body { margin: 0; block-size: 100vh; background: var(--casement-surface); color: var(--casement-text); }
  main { display: flex; flex-direction: column; block-size: 100vh; }
  h1, h2 { margin: 0; font-size: 12px; }
`);
for (const { styleSheet } of [tokens, rootStyles]) if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
document.adoptedStyleSheets.push(page);
const locale = await setLocale(search.get('locale') ?? 'en');
document.documentElement.lang = locale;
document.documentElement.dir = search.get('dir') ?? getDirection(locale);
const player = document.createElement('casement-recording-player');
player.home = { relayUrl: location.origin, token: search.get('token') ?? '' };
player.sessionId = search.get('session') ?? 's1';
player.name = 'Dana';
player.watermark = 'Viewed by Mara, ticket #1042';
player.items = JSON.parse(search.get('items') ?? '[]') as ChatItem[];
player.commits = JSON.parse(search.get('commits') ?? '[]') as Commit[];
player.canRemove = true;
const main = document.createElement('main');
const head = (level: 'h1' | 'h2', text: string) => Object.assign(document.createElement(level), { textContent: text });
main.append(head('h1', 'Session'), head('h2', 'Recording'), player);
document.body.append(main);
