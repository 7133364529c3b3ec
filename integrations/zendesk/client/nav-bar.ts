import { openPage } from '#console/open-page.ts';
import { readBoot } from '#console/read-boot.ts';
import { showPlainPage } from '#console/show-plain-page.ts';
import { t } from '#console/words.ts';
import { connectZendesk } from './connect-zendesk.ts';

connectZendesk();
const boot = readBoot();
await openPage(boot.locale, t('navTitle'));
showPlainPage(t('navText'), t('navHint'));
