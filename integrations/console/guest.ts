import './guest/guest-page.ts';
import { guestLink } from './guest/guest-link.ts';
import { t } from './guest/words.ts';
import { openPage } from './open-page.ts';

/** What the relay writes into the page. */
const { relayUrl } = JSON.parse(document.getElementById('casement-boot')?.textContent ?? '{}') as { relayUrl: string };
const link = guestLink();
await openPage(navigator.language, '');
document.title = t('title');
const element = document.createElement('casement-guest');
element.relayUrl = relayUrl;
element.link = link;
document.body.append(element);
