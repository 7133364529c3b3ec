import { z } from 'zod';
import { agent, colleagues, read, write, type CommandSpec } from './command-spec.ts';
import { AgentId, SessionId } from './ids.ts';
import { GuestProfile, Right } from './people-event.ts';
import { QueueRef } from './queue-event.ts';
import { Permission } from './roster.ts';

const InvitationId = z.string().max(64);
const GuestId = z.string().max(64);
const Note = z.string().trim().max(500);

/** Who else is in a session. */
export const peopleCommands = {
  'participant:invite': write(agent, 'Asks an agent, or whoever of a team comes first, to help.', {
    to: QueueRef,
    right: Right,
    note: Note,
  }),
  'participant:join': write(agent, 'A lead or manager comes in without invitation; everybody sees it.', {}),
  'participant:leave': write(colleagues, 'Leaves; the session goes on.', {}),
  'participant:remove': write(agent, 'Removes somebody who helps.', { agentId: AgentId }),
  'invitation:accept': write(agent, 'Comes in as invited; the first of a team wins.', { invitationId: InvitationId }),
  'invitation:decline': write(agent, 'Does not come.', { invitationId: InvitationId }),
  'invitation:withdraw': write(agent, 'Takes an open invitation back.', { invitationId: InvitationId }),
  'sponsor:ask': write(agent, 'Asks somebody who may do it to come in or to allow it once.', {
    to: QueueRef,
    permission: Permission,
    note: Note,
  }),
  'sponsor:approve': write(agent, 'Lends the owner the permission once.', { invitationId: InvitationId }),
  'guest:invite': write(agent, 'A one-time link for somebody outside, with what they may do.', {
    name: z.string().trim().min(1).max(80),
    profile: GuestProfile,
    minutes: z.number().int().min(1).max(1440),
  }),
  'guest:revoke': write(agent, 'The link stops working and the guest is out.', { guestId: GuestId }),
  'guest:link': read(
    agent,
    'The link of a guest who has not come yet; made again from the relay’s secret, never stored.',
    z.strictObject({ sessionId: SessionId, guestId: GuestId }),
    z.object({ link: z.string() }),
  ),
  'watch:start': write(agent, 'A lead or manager looks on; the owner is told.', { reason: Note }),
  'watch:stop': write(agent, 'Stops looking on.', {}),
} satisfies Record<string, CommandSpec<z.ZodType, z.ZodType>>;
