import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openApi } from '../relay/http/openapi.ts';
import { commands, SessionKey, SessionSummary, type CommandName } from '../shared/protocol/commands.ts';
import { errorStatus } from '../shared/protocol/errors.ts';
import { AgentId, CommandId, Instant, SessionId } from '../shared/protocol/ids.ts';
import { ClaimKey, endpoints, Invitation, Portal } from '../shared/protocol/rest.ts';
import { Actor, AgentRef, Commit, Device, Grant, SessionEvent, TicketRef } from '../shared/protocol/session-event.ts';
import { Handshake, notices, streams, type NoticeName, type StreamName } from '../shared/protocol/wire.ts';
import { root } from './root.ts';
import { shapeText } from './shape-text.ts';

/** Shapes with a name of their own; everywhere else the name stands for them. */
const named = {
  Id: SessionId,
  CommandId,
  AgentId,
  Instant,
  Actor,
  AgentRef,
  TicketRef,
  Device,
  Grant,
  Commit,
  SessionEvent,
  SessionKey,
  SessionSummary,
  ClaimKey,
  Invitation,
  Portal,
};
const names = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) names.add(schema, { id });

const happened: Record<SessionEvent['type'], string> = {
  'session-opened': 'The agent started a session on a ticket. Always the first event.',
  'key-issued': 'A key and link were made; earlier ones stopped working. Browsers get empty hashes.',
  'key-claimed': 'The first browser used the key and is bound to it.',
  'customer-joined': 'The customer is in the chat.',
  'customer-confirmed': 'The agent recognised who came.',
  'message-sent': 'A chat message; who wrote it is in the commit.',
  'share-requested': 'The agent asked to see the screen.',
  'share-withdrawn': 'The agent took the request back.',
  'share-refused': 'The customer did not share; the agent may ask again from `askAgainAt` on.',
  'share-granted': 'The customer chose a surface and with it gave the grant.',
  'share-stopped': 'The share ended and its grant with it.',
  'note-saved': 'The private note, whole text. Not sent to customers.',
  'external-key-set': 'Another case id. Not sent to customers.',
  'session-ended': 'The conversation is over; without `wrapUpUntil` there is no wrap-up.',
  'wrap-up-finished': 'The agent is done, or wrap-up lapsed.',
  'delivery-queued': 'The note for the ticket waits. Not sent to customers, like the rest of deliveries.',
  'delivery-delayed': 'An attempt failed; the next one is at `retryAt`.',
  'delivery-sent': 'The note is in the ticket.',
  'delivery-failed': 'Given up; the agent can retry.',
  'delivery-retried': 'The agent asked to try again.',
};

const streamed: Record<StreamName, string> = {
  typing: 'The sender is writing.',
  receipt: 'Up to which commit the sender’s page has received and shown the log. Sent again on every connect.',
};

const told: Record<NoticeName, string> = {
  'session:commit': 'One commit of an open session, as the role may see it.',
  'session:presence': 'Who is here, and since when.',
  typing: 'The other side is writing.',
  receipt: 'How far the other side has received and seen the log.',
  'ticket:changed': 'A session of this ticket started or ended: ask `ticket:open` again.',
  'relay:moving': 'The relay is about to stop: connect anew after `afterMs`.',
};

const INTRODUCTION = `# Protocol

Made from \`shared/protocol\` by \`npm run docs\`; a test fails when the two differ. The REST side is also in
[openapi.json](openapi.json), which the relay serves as \`/openapi.json\`.

A client connects with Socket.io to the relay's origin and presents a token in the handshake's \`auth\`. It sends
**commands**, each acknowledged with a Result: \`{ ok: true, value }\` or \`{ ok: false, error }\`. What a command changed
arrives as **events**, bundled in commits and numbered by \`seq\` from 1 without gaps. **Streams** are neither
acknowledged nor stored.

- A *write* command carries a \`commandId\` that the client made. Sent again with the same id it has one effect and gets
  the first answer; the same id for another command is refused with \`command-conflict\`.
- A client that has connected asks \`session:open\` with the last \`seq\` it knows, and gets the rest.
- A client ignores events and fields that it does not know.
- A message may have 64 KiB. Texts are counted in UTF-16 code units, times are milliseconds since 1970.
`;

/** `docs/protocol.md`, whole. */
export function protocolMarkdown(): string {
  return [
    INTRODUCTION,
    `## Handshake\n\n${block(shapeOf(Handshake, 'input'))}`,
    section('Commands', (Object.keys(commands) as CommandName[]).map(command)),
    section('Events', SessionEvent.options.map(event)),
    section('Streams: client to relay', (Object.keys(streams) as StreamName[]).map(stream)),
    section('Notices: relay to client', (Object.keys(notices) as NoticeName[]).map(notice)),
    section('REST', Object.values(endpoints).map(endpoint)),
    section('Shapes', Object.entries(named).map(definition)),
    errors(),
  ].join('\n');
}

/** `docs/openapi.json`, whole. */
export function openApiJson(): string {
  return `${JSON.stringify(openApi(), null, 2)}\n`;
}

function section(title: string, entries: string[]): string {
  return [`## ${title}\n`, ...entries].join('\n');
}

function command(name: CommandName): string {
  const { kind, from, about, input, output } = commands[name];
  const facts = `**${kind}**, from ${from.join(' and ')}. ${about}`;
  return entry(name, facts, `in  ${shapeOf(input, 'input')}\nout ${shapeOf(output, 'output')}`);
}

function event(option: (typeof SessionEvent.options)[number]): string {
  const type = option.shape.type.value;
  return entry(type, happened[type], shapeOf(option, 'output'));
}

function stream(name: StreamName): string {
  return entry(name, streamed[name], shapeOf(streams[name], 'input'));
}

function notice(name: NoticeName): string {
  return entry(name, told[name], shapeOf(notices[name], 'output'));
}

function endpoint({ method, path, about, input, output }: (typeof endpoints)[keyof typeof endpoints]): string {
  const shapes = `in  ${shapeOf(input, 'input')}\nout ${shapeOf(output, 'output')}`;
  return entry(`${method.toUpperCase()} ${path}`, about, shapes);
}

function definition([name, schema]: [string, z.ZodType]): string {
  if (schema === SessionEvent) return `### ${name}\n\nOne of the events above.\n`;
  // The definition itself, not the reference that stands for it elsewhere.
  const { [name]: shape } = z.toJSONSchema(names).schemas;
  return `### ${name}\n\n${block(shapeText(shape ?? {}))}`;
}

function errors(): string {
  const rows = Object.entries(errorStatus).map(([code, status]) => `| \`${code}\` | ${status} |`);
  const about = 'Every failure is `{ code, message, retryAfterMs? }`; `message` is a sentence for people.';
  return ['## Error codes\n', `${about}\n`, '| Code | HTTP status |', '|---|---|', ...rows, ''].join('\n');
}

function entry(name: string, about: string, code: string): string {
  return `### \`${name}\`\n\n${about}\n\n${block(code)}`;
}

function block(code: string): string {
  return `\`\`\`text\n${code.replace(/^\n/, '')}\n\`\`\`\n`;
}

function shapeOf(schema: z.ZodType, io: 'input' | 'output'): string {
  return shapeText(z.toJSONSchema(schema, { metadata: names, io }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs/protocol.md'), protocolMarkdown());
  writeFileSync(join(root, 'docs/openapi.json'), openApiJson());
}
