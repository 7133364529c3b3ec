import { z } from 'zod';
import { act, agent, read, write, type CommandSpec } from './command-spec.ts';
import { DeskView, Preferences, Targets, TeamMessage, TeamView } from './desk.ts';
import { CommandId, SessionId, TeamId } from './ids.ts';
import { QueueRef } from './queue-event.ts';

const OfferId = z.string().max(64);
const Reason = z.string().trim().max(500);
const Empty = z.object({});

/** Who waits, who takes whom. */
export const queueCommands = {
  'desk:open': read(
    agent,
    'Queues, offers and availability; from now on `desk:rows`, `desk:offer` and the like are sent. Asked on every connect.',
    z.strictObject({}),
    DeskView,
  ),
  'queue:next': {
    kind: 'start' as const,
    from: agent,
    about: 'Takes the oldest session that waits in the own team queues. The same command id gives the same session.',
    input: z.strictObject({ commandId: CommandId }),
    output: z.object({ sessionId: SessionId }),
  },
  'session:take': write(agent, 'Takes a waiting session of an own queue; the first one wins.', {}),
  'offer:accept': write(agent, 'Accepts the offer before its time is over.', { offerId: OfferId }),
  'offer:decline': write(agent, 'Declines; the next agent is asked.', { offerId: OfferId }),
  'session:transfer': write(
    agent,
    'Gives the session to a team or an agent; the owner may stay as a helper. Without a note the handover card has none.',
    { to: QueueRef, note: z.string().trim().max(2000), stays: z.boolean() },
  ),
  'session:take-over': write(agent, 'A lead or manager becomes the owner; the former owner stays as a helper.', {
    note: Reason,
  }),
  'transfer:targets': read(
    agent,
    'Teams and agents to whom this session can be given, with load and reasons against.',
    z.strictObject({ sessionId: SessionId }),
    Targets,
  ),
  'availability:set': act(
    agent,
    'Switches automatic assignment off or on; needs the permission to switch it off.',
    z.strictObject({ takesOffers: z.boolean() }),
    Empty,
  ),
  'preferences:save': act(agent, 'The own preferences, whole.', Preferences, Empty),
  'team:say': act(
    agent,
    'A message to the own team. The same command id gives the same message.',
    z.strictObject({ teamId: TeamId, commandId: CommandId, text: z.string().trim().min(1).max(2000) }),
    TeamMessage,
  ),
  'team:chat': read(
    agent,
    'The last messages of the own team; they count as read.',
    z.strictObject({ teamId: TeamId }),
    z.object({ messages: z.array(TeamMessage) }),
  ),
  'team:open': read(
    agent,
    'The dashboard of a team in which the caller is lead or manager; from now on `team:view` is sent.',
    z.strictObject({ teamId: TeamId }),
    TeamView,
  ),
  'team:close': act(agent, 'No more `team:view` of this team.', z.strictObject({ teamId: TeamId }), Empty),
} satisfies Record<string, CommandSpec<z.ZodType, z.ZodType>>;
