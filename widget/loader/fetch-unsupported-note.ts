import type * as Note from './show-unsupported-note.ts';
import type { WidgetSettings } from './widget-settings.ts';

/** Shows what an old browser shows in place of the launcher. No other browser loads it. */
export function fetchUnsupportedNote(settings: WidgetSettings): void {
  const address = `${settings.relayUrl}/widget/show-unsupported-note.js`;
  import(address).then(
    ({ showUnsupportedNote }: typeof Note) => showUnsupportedNote(settings),
    // Then the page stays as it was.
    () => undefined,
  );
}
