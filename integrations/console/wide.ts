import { askOpener } from './ask-opener.ts';
import { openPage } from './open-page.ts';
import './wide-console.ts';
import { keepGrant, keptGrant } from './wide-memory.ts';
import { t } from './words.ts';

const grant = (await askOpener()) ?? keptGrant();
if (grant) keepGrant(grant);
await openPage(grant?.locale ?? navigator.language, t('wideTitle'));
const element = document.createElement('casement-wide-console');
element.grant = grant;
document.body.append(element);
