import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { CommandInput } from '#shared/protocol/commands.ts';
import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Place, ScreenRooms } from '../media/screen-rooms.ts';
import type { Clock, RandomId } from '../ports.ts';
import type { Rosters } from '../roster/rosters.ts';
import type { AgentClaims } from './desk-view.ts';
import type { Monitor, Monitors } from './monitors.ts';
import { ScreenPauses } from './screen-pauses.ts';
import type { WatchLog } from './watch-log.ts';

const NOT_WATCHED = fail('not-found', 'Nobody is watched under this id.');
const NOT_SHOWN = fail('wrong-state', 'No screen is shown.');
const NOT_HERE = fail('not-allowed', 'The agent has not agreed to show the screen from this page.');
const OFF: MonitorScreen = { state: 'off' };
const ASKED: MonitorScreen = { state: 'asked' };

/** What is shown in a room of its own, from the one connection that agreed. */
interface Shown {
  readonly room: string;
  readonly connection: string;
  /** The newest participant of the one who shows; empty before they connect. */
  identity: string;
}

interface Watch {
  readonly monitor: Monitor;
  screen: MonitorScreen;
  /** Set while `screen` is agreed or live. */
  shown: Shown | undefined;
}

interface Collaborators {
  monitors: Pick<Monitors, 'onChange'>;
  rosters: Pick<Rosters, 'of' | 'member'>;
  rooms: ScreenRooms;
  log: WatchLog;
  randomId: RandomId;
  clock: Clock;
  /** How long a watcher waits before asking once more. */
  pauseMs: number;
}

/**
 * The whole screen of who is watched: asked for with the watch where the tenant's policy says so, shown only by their
 * own choice, hidden with the watch at the latest (row I10).
 */
export class MonitorScreens {
  readonly #watches = new Map<string, Watch>();
  readonly #pauses: ScreenPauses;
  readonly #listeners: Array<(monitor: Monitor) => void> = [];

  constructor(private readonly with_: Collaborators) {
    this.#pauses = new ScreenPauses(with_.pauseMs, with_.clock);
    with_.monitors.onChange((monitor, isOn) => {
      if (isOn) this.#begin(monitor);
      else this.#end(monitor);
    });
  }

  /** Told after each change during a watch; its beginning and end are told by `Monitors`. */
  onChange(listener: (monitor: Monitor) => void): void {
    this.#listeners.push(listener);
  }

  of(monitorId: string): MonitorScreen {
    return this.#watches.get(monitorId)?.screen ?? OFF;
  }

  /** The watcher asks once more. */
  ask({ agentId }: AgentClaims, monitorId: string): Result<Record<string, never>> {
    const watch = this.#watches.get(monitorId);
    if (watch?.monitor.watcher.id !== agentId) return NOT_WATCHED;
    if (!this.#isAllowed(watch.monitor.tenantId)) return fail('not-allowed', 'Only the console is shown.');
    if (watch.shown || watch.screen.state === 'asked') return fail('wrong-state', 'You have asked already.');
    const waitMs = this.#pauses.left(watch.monitor);
    if (waitMs > 0) return fail('too-soon', 'The agent refused a moment ago. Ask again later.', waitMs);
    this.#enter(watch, ASKED);
    return ok({});
  }

  /** The only yes: from who is watched, for this watch alone, of what they chose in the browser's picker. */
  agree(
    claims: AgentClaims,
    { monitorId, surface }: CommandInput<'monitor:agree'>,
    connection: string,
  ): Result<Record<string, never>> {
    const watch = this.#ofWatched(claims, monitorId);
    if (!watch) return NOT_WATCHED;
    if (watch.screen.state !== 'asked') return fail('wrong-state', 'Nobody asks for the screen any more.');
    watch.shown = { room: `w${this.with_.randomId()}`, connection, identity: '' };
    this.#enter(watch, { state: 'agreed', surface });
    return ok({});
  }

  refuse(claims: AgentClaims, monitorId: string): Result<Record<string, never>> {
    const watch = this.#ofWatched(claims, monitorId);
    if (!watch) return NOT_WATCHED;
    if (watch.screen.state !== 'asked') return fail('wrong-state', 'Nobody asks for the screen any more.');
    this.#enter(watch, { state: 'refused', askAgainAt: this.#pauses.begin(watch.monitor) });
    return ok({});
  }

  /** Never refused: a screen that is not shown any more is hidden. */
  hide(claims: AgentClaims, monitorId: string): Result<Record<string, never>> {
    const watch = this.#ofWatched(claims, monitorId);
    if (watch?.shown) this.#hide(watch);
    return ok({});
  }

  /** A place in the room for the page that watches or the page that agreed, and for no other. */
  async connect({ agentId }: AgentClaims, monitorId: string, connection: string): Promise<Result<Place>> {
    const watch = this.#watches.get(monitorId);
    const isWatcher = watch?.monitor.connection === connection;
    if (!watch || (!isWatcher && watch.monitor.agentId !== agentId)) return NOT_WATCHED;
    const { shown } = watch;
    if (!shown) return NOT_SHOWN;
    if (!isWatcher && shown.connection !== connection) return NOT_HERE;
    const place = await this.with_.rooms.place(shown.room, isWatcher ? 'see' : 'show', () => watch.shown === shown);
    if (place.ok && !isWatcher) shown.identity = place.value.identity;
    return place;
  }

  /** Lets the participant publish who was given to the page that agreed, while it still agrees. */
  async publish(
    { monitorId, identity }: CommandInput<'monitor:publish'>,
    connection: string,
  ): Promise<Result<Record<string, never>>> {
    const watch = this.#watches.get(monitorId);
    const { shown } = watch ?? {};
    if (!watch || shown?.connection !== connection || identity === '' || identity !== shown.identity) return NOT_HERE;
    const allowed = await this.with_.rooms.allow(shown.room, identity, () => watch.shown === shown);
    if (!allowed.ok) return allowed;
    if (watch.shown === shown && watch.screen.state === 'agreed') {
      this.#enter(watch, { state: 'live', surface: watch.screen.surface });
    }
    return ok({});
  }

  /** A page is gone, and with it what it captured. */
  leave(connection: string): void {
    for (const watch of this.#watches.values()) if (watch.shown?.connection === connection) this.#hide(watch);
  }

  /** The tenant's policy may have changed: consoles go on being watched, screens do not. */
  recheck(tenantId: string): void {
    if (this.#isAllowed(tenantId)) return;
    for (const watch of this.#watches.values()) {
      if (watch.monitor.tenantId !== tenantId || watch.screen.state === 'off') continue;
      this.#drop(watch);
      this.#enter(watch, OFF);
    }
  }

  #begin(monitor: Monitor): void {
    if (this.#watches.has(monitor.id)) return;
    const watch: Watch = { monitor, screen: OFF, shown: undefined };
    this.#watches.set(monitor.id, watch);
    if (!this.#isAllowed(monitor.tenantId)) return;
    const askAgainAt = this.#pauses.endOf(monitor);
    // Told by whoever tells of the watch itself.
    watch.screen = askAgainAt === undefined ? ASKED : { state: 'refused', askAgainAt };
    if (askAgainAt === undefined) this.#note(watch);
  }

  #end({ id }: Monitor): void {
    const watch = this.#watches.get(id);
    if (!watch) return;
    this.#drop(watch);
    this.#watches.delete(id);
  }

  #hide(watch: Watch): void {
    this.#drop(watch);
    this.#enter(watch, { state: 'ended', askAgainAt: this.#pauses.begin(watch.monitor) });
  }

  #drop(watch: Watch): void {
    const { shown, monitor } = watch;
    if (!shown) return;
    watch.shown = undefined;
    this.with_.rooms.drop(shown.room);
    if (watch.screen.state === 'live') this.with_.log.screen(monitor.id, 'screen-ended', this.#agentOf(monitor));
  }

  #enter(watch: Watch, screen: MonitorScreen): void {
    watch.screen = screen;
    this.#note(watch);
    for (const listener of this.#listeners) listener(watch.monitor);
  }

  /** In the audit, so that the agent can read it (row K19). The end is noted where the room goes. */
  #note({ monitor, screen: { state } }: Watch): void {
    const { log } = this.with_;
    if (state === 'asked') log.screen(monitor.id, 'screen-asked', monitor.watcher);
    if (state === 'refused') log.screen(monitor.id, 'screen-refused', this.#agentOf(monitor));
    if (state === 'agreed') log.screen(monitor.id, 'screen-agreed', this.#agentOf(monitor));
    if (state === 'live') log.screen(monitor.id, 'screen-started', this.#agentOf(monitor));
  }

  #ofWatched({ agentId }: AgentClaims, monitorId: string): Watch | undefined {
    const watch = this.#watches.get(monitorId);
    return watch?.monitor.agentId === agentId ? watch : undefined;
  }

  #agentOf({ tenantId, agentId }: Monitor): AgentRef {
    return { id: agentId, name: this.with_.rosters.member(tenantId, agentId)?.name ?? agentId };
  }

  #isAllowed(tenantId: string): boolean {
    return this.with_.rosters.of(tenantId).policy.watchingShows === 'screen';
  }
}
