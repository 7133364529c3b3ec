import { german as details } from './details-words-de.ts';
import type { QueueRef } from './queue-event.ts';
import type { RecordingEnd } from './recording-event.ts';
import type { EndReason, EventOf, Scope, Surface } from './session-event.ts';
import type { GrantOf, NameOf, TranscriptWords } from './transcript.ts';
import { utcStamp } from './utc-stamp.ts';

const surfaces: Record<Surface, string> = {
  tab: 'einen Browser-Tab',
  window: 'ein Fenster',
  screen: 'den ganzen Bildschirm',
  unknown: 'einen Bildschirm',
  page: 'die Seite, maskiert',
};

/** As it stands after "lässt jemanden" and "darf". */
const acts: Record<Scope, string> = {
  see: 'die Seite sehen',
  point: 'auf der Seite zeigen',
  scroll: 'die Seite scrollen',
  click: 'auf der Seite klicken',
  type: 'auf der Seite tippen',
  screen: 'den Bildschirm sehen',
};

/** As it stands after "bat darum". */
const asks: Record<Scope, string> = {
  see: 'die Seite zu sehen',
  point: 'auf der Seite zu zeigen',
  scroll: 'die Seite zu scrollen',
  click: 'auf der Seite zu klicken',
  type: 'auf der Seite zu tippen',
  screen: 'den Bildschirm zu sehen',
};

function stops({ grantId, reason }: EventOf<'share-stopped'>, who: string, name: NameOf, grantOf: GrantOf): string {
  const grant = grantOf(grantId);
  const isPage = grant !== undefined && grant.scope !== 'see' && grant.scope !== 'screen';
  if (!isPage) return reason === 'asked' ? `${who} hat das Teilen beendet.` : `Das Teilen endete (${reason}).`;
  const rest = `${name(grant.agentId)} darf nicht mehr ${acts[grant.scope]}`;
  return reason === 'asked' ? `${who}: ${rest}.` : `${rest} (${reason}).`;
}

const recordingEnds: Record<RecordingEnd, (who: string) => string> = {
  asked: (who) => `${who} hat die Aufzeichnung beendet.`,
  'page-stopped': () => 'Die Aufzeichnung endete mit dem Teilen.',
  'session-ended': () => 'Die Aufzeichnung endete mit der Sitzung.',
  expired: () => 'Die Zeit für die Aufzeichnung war um.',
  full: () => 'Die Aufzeichnung endete: Die Sitzung hat so viel aufgezeichnet, wie sie darf.',
  failed: () => 'Die Aufzeichnung endete: Sie konnte nicht gespeichert werden.',
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
  recordingAt: (url) => `Aufzeichnung: ${url}`,
  details,
  detailsAt: (time) => `Technische Angaben, geteilt ${time}`,
  line: {
    'session-opened': (event, who) => (event.topic === '' ? undefined : `${who} bat um Hilfe: ${event.topic}`),
    'key-issued': (_event, who) => `${who} hat Schlüssel und Link erstellt.`,
    'key-claimed': () => 'Der Schlüssel wurde in einem Browser geöffnet.',
    'customer-joined': (_event, who) => `${who} ist beigetreten.`,
    'customer-confirmed': (_event, who) => `${who} hat bestätigt, wer da ist.`,
    'message-sent': (event, who) => `${who}: ${event.text}`,
    'share-requested': ({ scope }, who) => `${who} bat darum, ${asks[scope]}.`,
    'share-withdrawn': (_event, who) => `${who} hat die Bitte zurückgezogen.`,
    'share-refused': ({ reason }, who) =>
      reason === 'sensitive'
        ? 'Die Website lässt niemand anderen auf dieser Seite handeln.'
        : `${who} hat abgelehnt (${reason}).`,
    'share-granted': ({ grant, surface }, who, name) =>
      surface === 'page' && grant.scope !== 'see'
        ? `${who} lässt ${name(grant.agentId)} ${acts[grant.scope]}, bis ${utcStamp(grant.until)}.`
        : `${who} teilt ${surfaces[surface]}, erlaubt bis ${utcStamp(grant.until)}.`,
    'share-stopped': stops,
    'share-narrowed': ({ part }, who) =>
      part === 'section' ? `${who} zeigt nur einen Teil der Seite.` : `${who} zeigt wieder die ganze Seite.`,
    'control-used': ({ agentId, scrolls, clicks, keys }, _who, name) =>
      `Auf der Seite hat ${name(agentId)} ${scrolls}-mal gescrollt, ${clicks}-mal geklickt, ${keys}-mal getippt.`,
    'details-asked': ({ agent }) => `${agent.name} bat um technische Angaben.`,
    'details-refused': (_event, who) => `${who} hat keine technischen Angaben geteilt.`,
    'details-shared': (_event, who) => `${who} hat technische Angaben geteilt.`,
    'details-stopped': (event, who) =>
      event.reason === 'asked' ? `${who} hat das Teilen technischer Angaben beendet.` : undefined,
    'recording-asked': ({ agent }) => `${agent.name} bat darum, die Seite aufzuzeichnen.`,
    'recording-withdrawn': () => 'Die Frage nach der Aufzeichnung wurde zurückgezogen.',
    'recording-refused': (_event, who) => `${who} hat die Aufzeichnung nicht erlaubt.`,
    'recording-allowed': ({ grant }, who) =>
      `${who} hat die Aufzeichnung der Seite erlaubt, bis ${utcStamp(grant.until)}.`,
    'recording-stopped': ({ reason }, who) => recordingEnds[reason](who),
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
