import type { QueueRef } from './queue-event.ts';
import type { EndReason, EventOf, Surface } from './session-event.ts';
import type { NameOf, TranscriptWords } from './transcript.ts';
import { utcStamp } from './utc-stamp.ts';

const surfaces: Record<Surface, string> = {
  tab: 'einen Browser-Tab',
  window: 'ein Fenster',
  screen: 'den ganzen Bildschirm',
  unknown: 'einen Bildschirm',
  page: 'die Seite, maskiert',
};

const ends: Record<EndReason, (who: string) => string> = {
  ended: (who) => `${who} hat die Sitzung beendet.`,
  cancelled: (who) => `${who} hat den Schlüssel zurückgezogen.`,
  'key-expired': () => 'Der Schlüssel ist abgelaufen; niemand ist gekommen.',
  'not-for-me': () => 'Wer den Schlüssel geöffnet hat, sagt: Das ist nicht für mich.',
  'not-this-person': (who) => `${who} hat die Person abgelehnt: nicht diese Person.`,
  'customer-gone': () => 'Der Kunde blieb weg; die Sitzung endete.',
  'left-queue': (who) => `${who} ging, bevor jemand kam.`,
  'agent-lost': () => 'Die Verbindung des Agenten brach ab und niemand konnte weitermachen; die Sitzung endete.',
};

const joins: Record<EventOf<'participant-joined'>['how'], (name: string) => string> = {
  invited: (name) => `${name} kam zu Hilfe.`,
  joined: (name) => `${name} kam ohne Einladung dazu.`,
  stayed: (name) => `${name} blieb, um zu helfen.`,
  guest: (name) => `${name} kam als Gast dazu.`,
  sponsor: (name) => `${name} kam als Pate dazu.`,
};

const leaves: Record<EventOf<'participant-left'>['reason'], (name: string, who: string) => string> = {
  left: (name) => `${name} ging.`,
  removed: (name, who) => `${who} hat ${name} entfernt.`,
  lost: (name) => `Die Verbindung von ${name} brach ab.`,
  expired: (name) => `Die Zeit von ${name} war um.`,
};

function enters({ queue, enteredBy, note }: EventOf<'queue-entered'>, who: string, name: NameOf): string {
  const to = queueName(queue, name);
  switch (enteredBy) {
    case 'transfer':
      return `${who} hat die Sitzung an ${to} übergeben.${noted(note)}`;
    case 'overflow':
      return `Sie wartete zu lange und ging weiter an ${to}.`;
    case 'agent-lost':
      return `Die Verbindung des Agenten brach ab; die Sitzung ging zurück an ${to}.`;
    default:
      return `${who} wartet auf ${to}.`;
  }
}

function moves({ agent, from, how, note }: EventOf<'ownership-moved'>): string {
  const former = from?.name ?? 'dem Agenten';
  return how === 'take-over'
    ? `${agent.name} hat von ${former} übernommen.${noted(note)}`
    : `Die Verbindung von ${former} brach ab; ${agent.name} macht weiter.`;
}

function invites({ kind, to, permission }: EventOf<'invitation-sent'>, who: string, name: NameOf): string {
  return kind === 'share'
    ? `${who} hat ${queueName(to, name)} um Hilfe gebeten.`
    : `${who} hat ${queueName(to, name)} um die Berechtigung ${String(permission)} gebeten.`;
}

function queueName(queue: QueueRef, name: NameOf): string {
  return queue.kind === 'team' ? `Team ${name(queue)}` : name(queue);
}

function noted(note: string): string {
  return note === '' ? '' : ` Notiz: ${note}`;
}

export const german: TranscriptWords = {
  title: 'Casement-Sitzung',
  meta: (session) => [
    `Begonnen ${utcStamp(session.openedAt)}. Agent: ${session.owner?.name ?? 'niemand'}. ` +
      `Zwei Wörter: ${session.phrase}. Zeiten in UTC.`,
    `Sitzung ${session.id}, externer Schlüssel ${session.externalKey}.`,
  ],
  customer: 'Kunde',
  relay: 'Casement',
  noteTitle: 'Private Notiz',
  line: {
    'session-opened': (event, who) => (event.topic === '' ? undefined : `${who} bat um Hilfe: ${event.topic}`),
    'key-issued': (_event, who) => `${who} hat Schlüssel und Link erstellt.`,
    'key-claimed': () => 'Der Schlüssel wurde in einem Browser geöffnet.',
    'customer-joined': (_event, who) => `${who} ist beigetreten.`,
    'customer-confirmed': (_event, who) => `${who} hat bestätigt, wer da ist.`,
    'message-sent': (event, who) => `${who}: ${event.text}`,
    'share-requested': ({ scope }, who) =>
      `${who} bat darum, ${scope === 'see' ? 'die Seite' : 'den Bildschirm'} zu sehen.`,
    'share-withdrawn': (_event, who) => `${who} hat die Bitte zurückgezogen.`,
    'share-refused': (event, who) => `${who} hat nicht geteilt (${event.reason}).`,
    'share-granted': (event, who) =>
      `${who} teilt ${surfaces[event.surface]}, erlaubt bis ${utcStamp(event.grant.until)}.`,
    'share-stopped': (event, who) =>
      event.reason === 'asked' ? `${who} hat das Teilen beendet.` : `Das Teilen endete (${event.reason}).`,
    'external-key-set': (event, who) => `${who} hat den externen Schlüssel auf ${event.value} gesetzt.`,
    'session-ended': (event, who) => ends[event.reason](who),
    'queue-entered': enters,
    'offer-accepted': (event) => `${event.agent.name} hat angenommen.`,
    'offer-declined': (event, _who, name) => `${name(event.agentId)} hat abgelehnt.`,
    'offer-missed': (event, _who, name) => `${name(event.agentId)} hat nicht rechtzeitig geantwortet.`,
    'queue-exhausted': () => 'Alle wurden gefragt; sie wartet, bis sie jemand nimmt.',
    'queue-overdue': () => 'Sie wartet länger, als die Warteschlange erlaubt.',
    'session-taken': (event) => `${event.agent.name} hat die Sitzung genommen.`,
    'ownership-moved': moves,
    'participant-joined': (event) => joins[event.how](event.agent.name),
    'participant-left': (event, who, name) => leaves[event.reason](name(event.agentId), who),
    'invitation-sent': invites,
    'permission-lent': (event) => `${event.by.name} hat die Berechtigung ${event.permission} einmal geliehen.`,
    'permission-used': (event, who) => `${who} hat die geliehene Berechtigung ${event.permission} benutzt.`,
    'guest-invited': (event, who) =>
      `${who} hat ${event.name} als Gast eingeladen (${event.profile.right}), bis ${utcStamp(event.until)}.`,
    'guest-revoked': (event, _who, name) =>
      event.reason === 'session-ended' ? undefined : `Der Link von ${name(`guest-${event.guestId}`)} gilt nicht mehr.`,
    'watch-started': ({ watcher, reason }) => `${watcher.name} sah zu${reason === '' ? '.' : `: ${reason}`}`,
    'watch-ended': (event, _who, name) => `${name(event.watcherId)} sieht nicht mehr zu.`,
  },
};
