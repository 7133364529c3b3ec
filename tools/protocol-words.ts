import type { SessionEvent } from '../shared/protocol/session-event.ts';
import type { NoticeName, StreamName } from '../shared/protocol/wire.ts';

/** What each event says, for docs/protocol.md. */
export const happened: Record<SessionEvent['type'], string> = {
  'session-opened': 'An agent started a session on a ticket, or a customer asked for help. Always the first event.',
  'key-issued': 'A key and link were made; earlier ones stopped working. Browsers get empty hashes.',
  'key-claimed': 'The first browser used the key and is bound to it.',
  'customer-joined': 'The customer is in the chat.',
  'customer-confirmed': 'The agent recognised who came.',
  'message-sent': 'A chat message; who wrote it is in the commit.',
  'share-requested': 'An agent asked to see the page or screen, or to do more with the page.',
  'share-withdrawn': 'The agent took the request back.',
  'share-refused': 'The customer did not share; the agent may ask again from `askAgainAt` on.',
  'share-granted':
    'The customer allowed it. One rung of the ladder each: a request for a higher one gives those under it too.',
  'share-stopped': 'The share ended and its grant with it.',
  'share-narrowed': 'From now on the agents see a part of the page only, or all of it.',
  'control-used': 'How often an agent scrolled, clicked and typed on the page. Never what.',
  'recording-asked': 'An agent asked whether the page in sight may be recorded.',
  'recording-withdrawn': 'The question is open no longer, through nobody’s answer.',
  'recording-allowed': 'What agents see of the page is kept from now on, at most until the end of the grant.',
  'recording-refused': 'Nothing is kept; the share goes on. The agent may ask again from `askAgainAt` on.',
  'recording-stopped': 'Nothing more is kept. What was recorded before stays until it expires.',
  'details-asked': 'The owner asked for technical details, or for fresh ones while sharing them is allowed.',
  'details-withdrawn': 'The question was taken back.',
  'details-refused': 'The customer did not share them; the owner may ask again from `askAgainAt` on.',
  'details-shared': 'What the browser says of itself and of the page, masked. Only agents get `details`.',
  'details-stopped': 'No fresh ones can be asked for any more; what was shared stays.',
  'note-saved': 'The private note, whole text. Not sent to customers.',
  'external-key-set': 'Another case id. Not sent to customers.',
  'session-ended': 'The conversation is over; without `wrapUpUntil` there is no wrap-up.',
  'wrap-up-finished': 'The agent is done, or wrap-up lapsed.',
  'delivery-queued': 'The note for the ticket waits. Not sent to customers, like the rest of deliveries.',
  'delivery-delayed': 'An attempt failed; the next one is at `retryAt`.',
  'delivery-sent': 'The note is in the ticket.',
  'delivery-failed': 'Given up; the agent can retry.',
  'delivery-retried': 'The agent asked to try again.',
  'queue-entered': 'It waits from now on: after a request, a transfer, an overflow, or because its agent was lost.',
  'offer-made':
    'An agent is asked and has until `until`; `why` says what spoke for this one and against the others. Agents only.',
  'offer-accepted': 'The agent who was asked is the owner.',
  'offer-declined': 'The next agent is asked. Agents only.',
  'offer-missed': 'The time was over; the next agent is asked. Agents only.',
  'offer-rescinded': 'The offer is no longer open, through nobody’s answer. Agents only.',
  'queue-exhausted': 'Everybody was asked; it waits for somebody to take it. Agents only.',
  'queue-overdue': 'It waits longer than the queue’s rule allows. Agents only.',
  'session-taken': 'An agent took it by hand and is the owner.',
  'ownership-moved': 'A lead or manager took over, or the owner was lost and a participant runs it on.',
  'participant-joined': 'Somebody helps, beside the owner.',
  'participant-left': 'Somebody helps no longer; the session goes on.',
  'invitation-sent': 'An agent or a team is asked to help or to lend a permission. Agents only.',
  'invitation-closed': 'The invitation was answered, or is open no longer. Agents only.',
  'permission-lent': 'The owner may do this once. Agents only.',
  'permission-used': 'What was lent is used up. Agents only.',
  'guest-invited': 'A one-time link for somebody outside was made. Browsers get an empty hash. Agents only.',
  'guest-claimed': 'The link was opened by its first browser. Agents only.',
  'guest-revoked': 'The guest is out and the link is dead. Agents only.',
  'watch-started': 'Somebody of higher rank looks on. Agents only.',
  'watch-ended': 'Nobody looks on through this any more. Agents only.',
};

/** What each stream is for. */
export const streamed: Record<StreamName, string> = {
  typing: 'The sender is writing.',
  receipt: 'Up to which commit the sender’s page has received and shown the log. Sent again on every connect.',
  'agent:beat':
    'Every 15 s and on every change from each of an agent’s pages: an agent is there while one of them beats.',
  'agent:leave': 'The page goes away on purpose.',
  'mirror:frame': 'The console of a watched agent, to who watches.',
};

/** What each notice tells. */
export const told: Record<NoticeName, string> = {
  'session:commit': 'One commit of an open session, as the role may see it.',
  'session:presence': 'Who is here, and since when.',
  typing: 'The other side is writing.',
  receipt: 'How far the other side has received and seen the log.',
  'ticket:changed': 'A session of this ticket started or ended: ask `ticket:open` again.',
  'line:place': 'To a customer who waits: position and estimate, on change.',
  'desk:rows': 'What is new or different in one queue, and what is no longer in it.',
  'desk:offer': 'The agent is asked to take a session.',
  'desk:offer-closed': 'The offer is no longer open, and why.',
  'desk:availability': 'Whether the agent gets offers, and every reason against.',
  'desk:changed': 'Teams, ranks or settings are others: ask `desk:open` again.',
  'team:message': 'A message in the chat of a team.',
  'team:view': 'The dashboard of a team that was opened.',
  'monitor:state': 'Somebody watches this agent’s console from now on, or no longer.',
  'monitor:screen': 'To who watches: whether the whole screen is shown too, on change.',
  'mirror:frame': 'The watched console, to who watches.',
  'relay:moving': 'The relay is about to stop: connect anew after `afterMs`.',
};

/** How docs/protocol.md begins. */
export const INTRODUCTION = `# Protocol

Made from \`shared/protocol\` by \`npm run docs\`; a test fails when the two differ. The REST side is also in
[openapi.json](openapi.json), which the relay serves as \`/openapi.json\`.

A client connects with Socket.io to the relay's origin and presents a token in the handshake's \`auth\`. It sends
**commands**, each acknowledged with a Result: \`{ ok: true, value }\` or \`{ ok: false, error }\`. What a command changed
arrives as **events**, bundled in commits and numbered by \`seq\` from 1 without gaps. **Streams** are neither
acknowledged nor stored.

- A *write* command carries a \`commandId\` that the client made. Sent again with the same id it has one effect and gets
  the first answer; the same id for another command is refused with \`command-conflict\`.
- A client that has connected asks \`session:open\` with the last \`seq\` it knows, and gets the rest.
- A token is an agent’s, a customer’s or a guest’s; the commands say from whom they are taken. What an agent may do in a
  session follows from the ranks of both sides in its team.
- A client ignores events and fields that it does not know.
- A message may have 64 KiB. Texts are counted in UTF-16 code units, times are milliseconds since 1970.
`;
