import { isSupported } from './loader/is-supported.ts';
import { readSettings } from './loader/read-settings.ts';
import { fetchPageCheck } from './loader/fetch-page-check.ts';
import { fetchUnsupportedNote } from './loader/fetch-unsupported-note.ts';
import { startWidget } from './loader/start-widget.ts';

// The whole of what a page loads before somebody asks for help: one script, no styles, no storage.
const settings = readSettings();
if (settings && !document.querySelector('casement-help')) {
  if (isSupported()) {
    startWidget(settings);
    fetchPageCheck(settings.relayUrl);
  } else fetchUnsupportedNote(settings);
}
