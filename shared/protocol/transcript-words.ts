import type { EndReason, Surface } from './session-event.ts';
import type { TranscriptWords } from './transcript.ts';

const surfacesEn: Record<Surface, string> = {
  tab: 'a browser tab',
  window: 'a window',
  screen: 'the whole screen',
  unknown: 'a screen',
};
const surfacesDe: Record<Surface, string> = {
  tab: 'einen Browser-Tab',
  window: 'ein Fenster',
  screen: 'den ganzen Bildschirm',
  unknown: 'einen Bildschirm',
};

const endsEn: Record<EndReason, (who: string) => string> = {
  ended: (who) => `${who} ended the session.`,
  cancelled: (who) => `${who} cancelled the key.`,
  'key-expired': () => 'The key expired; nobody came.',
  'not-for-me': () => 'The person who opened the key said: this is not for me.',
  'not-this-person': (who) => `${who} rejected the person who came: not this person.`,
  'customer-gone': () => 'The customer stayed away; the session ended.',
};
const endsDe: Record<EndReason, (who: string) => string> = {
  ended: (who) => `${who} hat die Sitzung beendet.`,
  cancelled: (who) => `${who} hat den Schlüssel zurückgezogen.`,
  'key-expired': () => 'Der Schlüssel ist abgelaufen; niemand ist gekommen.',
  'not-for-me': () => 'Wer den Schlüssel geöffnet hat, sagt: Das ist nicht für mich.',
  'not-this-person': (who) => `${who} hat die Person abgelehnt: nicht diese Person.`,
  'customer-gone': () => 'Der Kunde blieb weg; die Sitzung endete.',
};

const english: TranscriptWords = {
  title: 'Casement session',
  meta: (session) => [
    `Started ${stamp(session.openedAt)} by ${session.owner.name}. Key words: ${session.phrase}. Times are UTC.`,
    `Session ${session.id}, external key ${session.externalKey}.`,
  ],
  customer: 'Customer',
  relay: 'Casement',
  noteTitle: 'Private note',
  line: {
    'key-issued': (_event, who) => `${who} created a key and link.`,
    'key-claimed': () => 'The key was opened in a browser.',
    'customer-joined': (_event, who) => `${who} joined.`,
    'customer-confirmed': (_event, who) => `${who} confirmed who came.`,
    'message-sent': (event, who) => `${who}: ${event.text}`,
    'share-requested': (_event, who) => `${who} asked to see the screen.`,
    'share-withdrawn': (_event, who) => `${who} withdrew the request.`,
    'share-refused': (event, who) => `${who} did not share (${event.reason}).`,
    'share-granted': (event, who) =>
      `${who} shared ${surfacesEn[event.surface]}, allowed until ${stamp(event.grant.until)}.`,
    'share-stopped': (event, who) =>
      event.reason === 'asked' ? `${who} stopped the share.` : `The share stopped (${event.reason}).`,
    'external-key-set': (event, who) => `${who} set the external key to ${event.value}.`,
    'session-ended': (event, who) => endsEn[event.reason](who),
  },
};

const german: TranscriptWords = {
  title: 'Casement-Sitzung',
  meta: (session) => [
    `Begonnen ${stamp(session.openedAt)} von ${session.owner.name}. Zwei Wörter: ${session.phrase}. Zeiten in UTC.`,
    `Sitzung ${session.id}, externer Schlüssel ${session.externalKey}.`,
  ],
  customer: 'Kunde',
  relay: 'Casement',
  noteTitle: 'Private Notiz',
  line: {
    'key-issued': (_event, who) => `${who} hat Schlüssel und Link erstellt.`,
    'key-claimed': () => 'Der Schlüssel wurde in einem Browser geöffnet.',
    'customer-joined': (_event, who) => `${who} ist beigetreten.`,
    'customer-confirmed': (_event, who) => `${who} hat bestätigt, wer da ist.`,
    'message-sent': (event, who) => `${who}: ${event.text}`,
    'share-requested': (_event, who) => `${who} bat darum, den Bildschirm zu sehen.`,
    'share-withdrawn': (_event, who) => `${who} hat die Bitte zurückgezogen.`,
    'share-refused': (event, who) => `${who} hat nicht geteilt (${event.reason}).`,
    'share-granted': (event, who) =>
      `${who} teilt ${surfacesDe[event.surface]}, erlaubt bis ${stamp(event.grant.until)}.`,
    'share-stopped': (event, who) =>
      event.reason === 'asked' ? `${who} hat das Teilen beendet.` : `Das Teilen endete (${event.reason}).`,
    'external-key-set': (event, who) => `${who} hat den externen Schlüssel auf ${event.value} gesetzt.`,
    'session-ended': (event, who) => endsDe[event.reason](who),
  },
};

/** `2026-01-31 14:05`, UTC. */
function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

/** Words for a locale such as `de-AT`; English where there are none. */
export function transcriptWords(locale: string): TranscriptWords {
  return locale.toLowerCase().startsWith('de') ? german : english;
}
