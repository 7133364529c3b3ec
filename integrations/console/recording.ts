import { askOpener } from './ask-opener.ts';
import { openPage } from './open-page.ts';
import './recording/recording-page.ts';
import { t } from './recording/words.ts';
import { showPlainPage } from './show-plain-page.ts';
import { keepGrant, keptGrant } from './wide-memory.ts';

/** Where the note in a ticket leads: one recording, for whoever is signed in here. */
const grant = (await askOpener()) ?? keptGrant();
if (grant) keepGrant(grant);
await openPage(grant?.locale ?? navigator.language, t('pageTitle'));
const sessionId = location.hash.slice(1);
if (grant && sessionId) {
  const element = document.createElement('casement-recording-page');
  element.grant = { ...grant, sessionId };
  document.body.append(element);
} else showPlainPage(t('signIn'), t('signInText'));
