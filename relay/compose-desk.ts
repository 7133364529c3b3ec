import { performance } from 'node:perf_hooks';
import { randomId, type People } from './compose-people.ts';
import { DeskViews } from './domain/desk/desk-view.ts';
import { MonitorScreens } from './domain/desk/monitor-screens.ts';
import { Monitors } from './domain/desk/monitors.ts';
import { PreferenceBook } from './domain/desk/preference-book.ts';
import { RowIndex } from './domain/desk/row-index.ts';
import { TeamChat } from './domain/desk/team-chat.ts';
import { TeamViews } from './domain/desk/team-view.ts';
import { WatchLog } from './domain/desk/watch-log.ts';
import { WriteDesk } from './domain/desk/write-desk.ts';
import { Authority } from './domain/identity/authority.ts';
import { ScreenRooms } from './domain/media/screen-rooms.ts';
import { QueueService } from './domain/queue/queue-service.ts';
import type { SessionService } from './domain/sessions/session-service.ts';
import type { SessionShelf } from './domain/sessions/session-shelf.ts';
import type { Parts } from './parts.ts';

/** What agents work with: queues, lists, dashboards, team chats. */
export interface Desk {
  rows: RowIndex;
  preferences: PreferenceBook;
  queues: QueueService;
  desk: DeskViews;
  chat: TeamChat;
  watches: WatchLog;
  monitors: Monitors;
  monitorScreens: MonitorScreens;
  teams: TeamViews;
  authority: Authority;
  writes: WriteDesk;
}

interface Core {
  people: People;
  sessions: SessionService;
  shelf: SessionShelf;
}

export function composeDesk(parts: Parts, { people, sessions, shelf }: Core): Desk {
  const { stores, clock } = parts;
  const { rosters, audit, agentPresence: presence } = people;
  const rows = new RowIndex();
  const preferences = new PreferenceBook(stores.preferences);
  const queues = composeQueues(parts, { people, sessions, shelf }, preferences);
  const chat = new TeamChat({ store: stores.teamChat, rosters, clock });
  const desk = new DeskViews({ rosters, queues, rows, chat, preferences, clock });
  const watches = new WatchLog(audit);
  const monitors = new Monitors({ rosters, presence, rows, log: watches, audit, randomId });
  const monitorScreens = composeScreens(parts, people, { monitors, watches });
  const authority = new Authority({ shelf, rosters });
  people.onPresence((agentId) => {
    if (monitors.isWatched(agentId)) monitors.recheck();
  });
  rosters.onChange((tenantId) => {
    monitors.recheck();
    monitorScreens.recheck(tenantId);
  });
  return {
    ...{ rows, preferences, queues, desk, chat, watches, monitors, monitorScreens, authority },
    teams: new TeamViews({ rosters, queues, presence, rows, desk, monitors, clock }),
    writes: new WriteDesk({ authority, sessions, shelf, queues, rosters, audit }),
  };
}

function composeScreens(
  { config, media: server, clock, timer, observe }: Parts,
  { rosters }: People,
  { monitors, watches }: Pick<Desk, 'monitors' | 'watches'>,
): MonitorScreens {
  const rooms = new ScreenRooms({ server, randomId, timer, observe });
  const pauseMs = config.SHARE_PAUSE_SECONDS * 1000;
  return new MonitorScreens({ monitors, rosters, rooms, log: watches, randomId, clock, pauseMs });
}

function composeQueues(
  { config, tenants, leases, clock, timer, observe }: Parts,
  { people, sessions, shelf }: Core,
  preferences: PreferenceBook,
): QueueService {
  const lease = {
    store: leases,
    holder: randomId(),
    lifeMs: config.LEASE_SECONDS * 1000,
    clock: () => performance.now(),
  };
  const queues = new QueueService({
    tenantIds: tenants.map(({ id }) => id),
    sessions,
    shelf,
    rosters: people.rosters,
    presence: people.agentPresence,
    lease,
    agentGraceMs: config.AGENT_GRACE_SECONDS * 1000,
    customerGraceMs: config.CUSTOMER_GRACE_SECONDS * 1000,
    ownIdleMinutes: (agentId) => preferences.ownIdleMinutes(agentId),
    clock,
    timer,
    observe,
    async reload() {
      await people.rosters.refresh();
      await shelf.reload();
    },
  });
  people.onPresence((agentId) => {
    queues.presenceChanged(agentId);
  });
  return queues;
}
