import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of consent and sharing. */
export const de: Words<typeof en> = {
  from: '{agent} von {company}',
  about: 'zur Anfrage #{id}',
  question: 'Bildschirm mit {agent} teilen?',
  willSee: 'Das sieht {agent}',
  questionPage: 'Darf {agent} diese Seite sehen?',
  pageAsYouSee: 'Die Seiten dieser Website, wie Sie sie in diesem Browser sehen',
  privateHidden: 'Was Sie eingeben und Privates bleibt verdeckt',
  nothingElse: 'Keine andere Website, kein anderer Tab, kein Programm',
  untilYouStopPage: 'Bis Sie es beenden oder die Sitzung endet, auch auf der nächsten Seite dieser Website.',
  everything: 'Alles in dem Fenster, Tab oder Bildschirm, das Sie wählen',
  goodToKnow: 'Gut zu wissen',
  nothingHidden: 'Dort ist nichts verdeckt, auch keine Formulare',
  lookOnly: '{agent} kann schauen, nicht klicken oder tippen',
  closePrivate: 'Privates vorher schließen',
  browserAsks: 'Gleich fragt Ihr Browser, was geteilt wird. Ein Fenster oder einen Tab wählen und auf Teilen drücken.',
  sameWords: 'Bei {agent} stehen dieselben zwei Wörter. Im Zweifel {agent} danach fragen.',
  untilYouStop: 'Bis Sie es beenden. Auch der Browser zeigt einen Knopf zum Beenden.',
  notNow: 'Jetzt nicht',
  share: 'Teilen',
  tell: '{agent} Bescheid geben',
  unsupportedPage: 'Diese Seite kann nicht gezeigt werden',
  unsupportedPageText:
    '{agent} möchte die Website sehen, zu der Sie Hilfe brauchen. Öffnen Sie dort die Hilfe. Der Chat geht so oder so weiter.',
  unsupported: 'Dieser Browser kann keinen Bildschirm teilen',
  unsupportedText:
    '{agent} möchte Ihren Bildschirm sehen. Telefone und manche Browser bieten das nicht an. Der Chat geht so oder so weiter.',
  choose: 'Bitte im Fenster des Browsers wählen.',
  shareFailed: 'Das Teilen hat nicht begonnen. Es wurde nichts geteilt. Bitte noch einmal versuchen.',
  seesPage: '{agent} sieht diese Seite',
  seesTab: '{agent} sieht einen Tab',
  seesWindow: '{agent} sieht ein Fenster',
  seesScreen: '{agent} sieht Ihren Bildschirm',
  otherTab: 'Sie teilen in einem anderen Tab',
  tooLarge: 'Die Seite ist zu groß. {agent} sieht gerade nichts.',
  starting: 'Das Teilen beginnt',
  reconnecting: 'Neue Verbindung. {agent} sieht gerade nichts.',
  stopSharing: 'TEILEN BEENDEN',
};
