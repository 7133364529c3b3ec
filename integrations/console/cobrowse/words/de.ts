import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of the customer's page as the agent sees it. */
export const de: Words<typeof en> = {
  region: 'Seite von {name}',
  described:
    'Ein Bild der Seite von {name}, {width} mal {height} Pixel. Es ist nur zum Ansehen: Nichts darin lässt sich bedienen.',
  pageAs: 'Seite, wie {name} sie sieht, {width} × {height}',
  fit: 'Einpassen',
  fitHint: 'Das ganze Fenster zeigen, kleiner',
  fullHint: 'In eigener Größe zeigen',
  follow: '{name} folgen',
  followHint: 'Dorthin gehen, wohin {name} scrollt',
  lookHint: 'Sie sehen sich selbst um. {name} merkt davon nichts.',

  connecting: 'Verbindung zur Seite von {name} wird aufgebaut.',
  waiting: 'Warten auf das erste Bild der Seite von {name}.',
  away: '{name} hat die Seite verlassen. Sie erscheint wieder, sobald {name} zurück ist.',
  tooLarge:
    'Diese Seite ist zu groß, um gezeigt zu werden. {name} sieht sie wie immer; bitten Sie stattdessen um den Tab.',
  broken: 'Das Bild dieser Seite zerbricht. Gleich wird ein neues versucht.',
  ended: 'Die Seite von {name} wird nicht mehr geteilt.',
  noMirror:
    'Seiten können hier nicht gezeigt werden: Ein Admin muss MIRROR_URL setzen, eine zweite Adresse des Relays.',
  failed: 'Das Bild kann nicht geladen werden. Der Chat funktioniert.',
  stale: { one: 'Seit {count} Sekunde nichts Neues.', other: 'Seit {count} Sekunden nichts Neues.' },

  live: 'Live',
  behind: 'Live, {seconds} s zurück',
  blind: { one: '{count} Bereich kann nicht gezeigt werden', other: '{count} Bereiche können nicht gezeigt werden' },
  watermark: 'Wasserzeichen: {text}',
  askTab: 'Um den Tab bitten',
  blindFrame: 'Teil einer anderen Website. Ein Browser lässt uns ihn nicht zeigen.',
  blindFrameOf: 'Teil einer anderen Website ({host}). Ein Browser lässt uns ihn nicht zeigen.',
  blindCanvas: 'Eine Zeichnung, die ein Browser uns nicht zeigen lässt.',
  blindVideo: 'Ein Video, das nicht gezeigt wird.',
  blindClosed: 'Ein geschlossener Teil der Seite, der sich nicht lesen lässt.',
  blindDocument: 'Ein Dokument, das nicht gezeigt wird.',
};
