import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './lines-en.ts';

/** German lines of the log about a session. */
export const de: Words<typeof en> = {
  joined: '{name} ist dabei. Beide sehen die Wörter {words}.',
  newKeyByYou: 'Sie haben einen neuen Schlüssel erstellt.',
  keyOpened: 'Der Schlüssel oder Link wurde geöffnet.',
  confirmedByYou: 'Sie haben bestätigt, dass das {name} ist.',
  confirmedByOther: '{who} hat bestätigt, dass das {name} ist.',
  askedPageByYou: 'Sie haben {name} gebeten, die Seite zu zeigen.',
  askedPageByOther: '{who} hat {name} gebeten, die Seite zu zeigen.',
  askedByYou: 'Sie haben {name} gebeten, den Bildschirm zu teilen.',
  askedByOther: '{who} hat {name} gebeten, den Bildschirm zu teilen.',
  withdrawnByYou: 'Sie haben die Bitte zurückgezogen.',
  withdrawnByOther: '{who} hat die Bitte zurückgezogen.',
  stoppedByYou: 'Sie haben das Teilen beendet.',
  stoppedByOther: '{who} hat das Teilen beendet.',
  stoppedSurface: 'Was {name} geteilt hat, wurde geschlossen. Das Teilen ist beendet.',
  stoppedOwner: 'Das Teilen endete, weil jemand anders übernommen hat.',
  stoppedExpired: 'Die Zeit für das Teilen ist um.',
  externalKeyByYou: 'Sie haben den externen Schlüssel auf {key} gesetzt.',
  externalKeyByOther: '{who} hat den externen Schlüssel auf {key} gesetzt.',
  endedByYou: 'Sie haben die Sitzung beendet.',
  endedByOther: '{who} hat die Sitzung beendet.',
  endedCancelled: 'Der Schlüssel wurde zurückgezogen.',
  endedKeyExpired: 'Der Schlüssel ist abgelaufen. Niemand ist gekommen.',
  endedNotForMe: 'Wer den Link öffnete, hatte ihn nicht erwartet.',
  endedNotThisPerson: 'Sie haben gesagt, dass das nicht {name} war.',
  endedGone: '{name} blieb weg. Die Sitzung ist beendet.',
  endedLeftQueue: '{name} ist gegangen, bevor jemand übernahm.',
  endedAgentLost: 'Die Verbindung der betreuenden Person ging verloren. Die Sitzung ist beendet.',
  anotherAgent: 'einer anderen Person',
};
