import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of joining. */
export const de: Words<typeof en> = {
  companyChecked: 'Firma geprüft: {company}',
  wouldLikeToChat: '{agent} von {company} möchte mit Ihnen chatten',
  aboutRequest: 'Zur Anfrage #{id}, „{subject}“',
  sameWords: 'Bei {agent} stehen dieselben zwei Wörter. Am Telefon mit {agent}? Danach fragen.',
  opensChat: 'Öffnet hier einen Chat',
  onlyIfAgreed: '{agent} sieht Ihren Bildschirm nur, wenn Sie jedes Mal zustimmen',
  nothingInstalled: 'Es wird nichts installiert; niemand kann Ihren Computer steuern',
  yourName: 'Ihr Name (freiwillig)',
  notForMe: 'Das ist nicht für mich',
  continueToChat: 'Weiter zum Chat',
  keyIsTied: 'Der Schlüssel gilt einmal. Er gehört jetzt zu diesem Browser.',
  notNow: 'Das ging nicht. Bitte gleich noch einmal versuchen.',
};
