import { MonitorScreens } from '../../../relay/domain/desk/monitor-screens.ts';
import { Monitors } from '../../../relay/domain/desk/monitors.ts';
import { RowIndex } from '../../../relay/domain/desk/row-index.ts';
import { WatchLog } from '../../../relay/domain/desk/watch-log.ts';
import { ScreenRooms } from '../../../relay/domain/media/screen-rooms.ts';
import type { MediaServer } from '../../../relay/domain/ports.ts';
import { createRosterSite, MARA, ROSA, rosterWithGroups } from './roster/roster-site.ts';

export const PAUSE_MS = 60_000;
export const PAGE = 'page of Mara';
export const refused = (code: string) => ({ ok: false, error: { code } });

/** Rooms that are there, and who may publish in them; `isAway` as long as the server does not answer. */
class SampleMedia {
  readonly rooms = new Map<string, Set<string>>();
  isAway = false;

  readonly server: MediaServer = {
    createRoom: (room) => this.#answer(() => this.rooms.set(room, this.rooms.get(room) ?? new Set())),
    deleteRoom: (room) => this.#answer(() => this.rooms.delete(room)),
    token: async (room, identity, does) => ({ url: 'ws://media', token: `${does} ${room} ${identity}` }),
    allowScreen: (room, identity) => this.#answer(() => this.rooms.get(room)?.add(identity)),
    forbidScreens: () => Promise.resolve(),
  };

  async #answer(effect: () => unknown): Promise<void> {
    await Promise.resolve();
    if (this.isAway) throw new Error('The media server is away.');
    effect();
  }
}

export async function monitorSite(watchingShows: 'console' | 'screen' = 'screen') {
  const seed = rosterWithGroups();
  const rosterSite = await createRosterSite(undefined, { ...seed, policy: { ...seed.policy, watchingShows } });
  const { rosters, audit, time } = rosterSite;
  const log = new WatchLog(audit);
  const media = new SampleMedia();
  /** Whether the agents are signed in. */
  const here = { isHere: true };
  let count = 0;
  const randomId = () => String(++count);
  const monitors = new Monitors({
    rosters,
    presence: { isHere: () => here.isHere },
    rows: new RowIndex(),
    log,
    audit,
    randomId,
  });
  const rooms = new ScreenRooms({ server: media.server, randomId, timer: time.timer, observe: () => undefined });
  const common = { monitors, rosters, rooms, log, randomId, clock: time.clock, pauseMs: PAUSE_MS };
  return { ...rosterSite, monitors, screens: new MonitorScreens(common), log, media, here };
}

export type MonitorSite = Awaited<ReturnType<typeof monitorSite>>;

/** Rosa, or who is given, watches Mara from a page of the same name. */
export function watch({ monitors, claims }: MonitorSite, by = ROSA, page = by): string {
  const started = monitors.start(claims(by), { teamId: 'billing', agentId: MARA, reason: 'Training' }, page);
  if (!started.ok) throw new Error(started.error.code);
  return started.value.monitorId;
}

/** Up to the point where Mara's participant may publish. */
export async function show(s: MonitorSite, monitorId: string): Promise<string> {
  const { screens, claims } = s;
  expect(screens.agree(claims(MARA), { monitorId, surface: 'screen' }, PAGE)).toEqual({ ok: true, value: {} });
  const place = await screens.connect(claims(MARA), monitorId, PAGE);
  if (!place.ok) throw new Error(place.error.code);
  const { identity } = place.value;
  await expect(screens.publish({ monitorId, identity }, PAGE)).resolves.toMatchObject({ ok: true });
  return identity;
}
