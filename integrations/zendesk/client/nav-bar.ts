import '#console/desk/desk-page.ts';
import { openPage } from '#console/open-page.ts';
import { readBoot } from '#console/read-boot.ts';
import { showPlainPage } from '#console/show-plain-page.ts';
import { t } from '#console/words.ts';
import { connectZendesk } from './connect-zendesk.ts';
import { ZendeskHost } from './zendesk-host.ts';

const zendesk = connectZendesk();
const boot = readBoot();
await openPage(boot.locale, t('navTitle'));
if (zendesk) {
  const element = document.createElement('casement-desk-page');
  element.boot = boot;
  element.host = new ZendeskHost(zendesk.client, { origin: zendesk.origin, locale: boot.locale });
  document.body.append(element);
} else {
  showPlainPage(t('hostTitle'), t('hostText'));
}
