import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openApi } from '../relay/http/openapi.ts';
import { AgentRef } from '../shared/protocol/agent-ref.ts';
import { commands, type CommandName } from '../shared/protocol/commands.ts';
import {
  Availability,
  DeskView,
  LinePlace,
  OfferCard,
  Preferences,
  Queue,
  QueueRow,
  SessionCard,
  TeamFigures,
  TeamMessage,
  TeamView,
} from '../shared/protocol/desk.ts';
import { Code } from '../shared/protocol/cobrowse-line.ts';
import { errorStatus } from '../shared/protocol/errors.ts';
import { AgentId, CommandId, Instant, SessionId } from '../shared/protocol/ids.ts';
import { MonitorScreen } from '../shared/protocol/monitor-screen.ts';
import { GuestProfile, Right } from '../shared/protocol/people-event.ts';
import { EnteredBy, QueueRef, Reasons } from '../shared/protocol/queue-event.ts';
import { ClaimKey, endpoints, Invitation, Portal, type EndpointName } from '../shared/protocol/rest.ts';
import {
  AgentSettings,
  Member,
  Permission,
  QueueSettings,
  Rank,
  Roster,
  Team,
  TenantPolicy,
} from '../shared/protocol/roster.ts';
import { SessionKey, SessionSummary } from '../shared/protocol/session-commands.ts';
import { Actor, Commit, Device, Grant, SessionEvent, TicketRef } from '../shared/protocol/session-event.ts';
import { StartMode } from '../shared/protocol/start-mode.ts';
import { Handshake, notices, streams, type NoticeName, type StreamName } from '../shared/protocol/wire.ts';
import { cobrowseMarkdown } from './cobrowse-docs.ts';
import { happened, INTRODUCTION, streamed, told } from './protocol-words.ts';
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
  StartMode,
  Right,
  GuestProfile,
  QueueRef,
  EnteredBy,
  Reasons,
  Commit,
  SessionEvent,
  SessionKey,
  SessionSummary,
  ClaimKey,
  Invitation,
  Portal,
  Rank,
  Permission,
  QueueSettings,
  Team,
  AgentSettings,
  Member,
  TenantPolicy,
  Roster,
  Availability,
  QueueRow,
  OfferCard,
  Queue,
  Preferences,
  DeskView,
  TeamMessage,
  SessionCard,
  TeamFigures,
  TeamView,
  LinePlace,
  MonitorScreen,
  ErrorCode: Code,
};
const FOR_AGENTS = '`Authorization: Bearer` with the token of an agent.';
const names = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) names.add(schema, { id });

/** `docs/protocol.md`, whole. */
export function protocolMarkdown(): string {
  return [
    INTRODUCTION,
    `## Handshake\n\n${block(shapeOf(Handshake, 'input'))}`,
    section('Commands', (Object.keys(commands) as CommandName[]).map(command)),
    section('Events', SessionEvent.options.map(event)),
    section('Streams: client to relay', (Object.keys(streams) as StreamName[]).map(stream)),
    section('Notices: relay to client', (Object.keys(notices) as NoticeName[]).map(notice)),
    cobrowseMarkdown(shapeOf),
    section('REST', (Object.keys(endpoints) as EndpointName[]).map(endpoint)),
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

function endpoint(name: EndpointName): string {
  const { method, path, about, input, output } = endpoints[name];
  const caller = 'by' in endpoints[name] ? `${about} ${FOR_AGENTS}` : about;
  const shapes = `in  ${shapeOf(input, 'input')}\nout ${shapeOf(output, 'output')}`;
  return entry(`${method.toUpperCase()} ${path}`, caller, shapes);
}

function definition([name, schema]: [string, z.ZodType]): string {
  if (schema === SessionEvent) return `### ${name}\n\nOne of the events above.\n`;
  if (schema === Code) return `### ${name}\n\nOne of the codes below.\n`;
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
