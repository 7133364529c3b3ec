import { z } from 'zod';
import { act, agent, read, type CommandSpec } from './command-spec.ts';
import { WatchEntry } from './desk.ts';
import { AgentId, TeamId } from './ids.ts';
import { MonitorScreen } from './monitor-screen.ts';
import { Surface } from './session-event.ts';

const MonitorId = z.string().max(64);
const Empty = z.object({});
const one = z.strictObject({ monitorId: MonitorId });

/** Watching the console of an agent of lower rank, and their whole screen where they agree. */
export const monitorCommands = {
  'monitor:start': act(
    agent,
    'Watches the console of an agent of lower rank; that agent is told who and why. Where the tenant’s policy says `screen`, they are asked for the whole screen too.',
    z.strictObject({ teamId: TeamId, agentId: AgentId, reason: z.string().trim().max(500) }),
    z.object({ monitorId: z.string(), screen: MonitorScreen }),
  ),
  'monitor:stop': act(agent, 'Stops watching.', one, Empty),
  'monitor:ask': act(agent, 'The watcher asks for the whole screen once more, from `askAgainAt` on.', one, Empty),
  'monitor:agree': act(
    agent,
    'Who is watched shows this watcher what they chose in the browser’s picker; from this connection and no other.',
    z.strictObject({ monitorId: MonitorId, surface: Surface }),
    Empty,
  ),
  'monitor:refuse': act(agent, 'Who is watched does not show the screen now.', one, Empty),
  'monitor:hide': act(
    agent,
    'Who is watched shows the screen no longer, from any of their pages. Hiding what is not shown is fine.',
    one,
    Empty,
  ),
  'monitor:connect': read(
    agent,
    'Where to see or publish the screen of this watch: a token of minutes for its room. Needs the agreement.',
    one,
    z.object({ url: z.string(), token: z.string(), identity: z.string() }),
  ),
  'monitor:publish': read(
    agent,
    'Lets the connected participant of who agreed publish the screen.',
    z.strictObject({ monitorId: MonitorId, identity: z.string().max(200) }),
    Empty,
  ),
  'watches:mine': read(
    agent,
    'Who watched the caller, when and why; newest first.',
    z.strictObject({}),
    z.object({ entries: z.array(WatchEntry) }),
  ),
} satisfies Record<string, CommandSpec<z.ZodType, z.ZodType>>;
