import type { AgentSettings, Roster } from '#shared/protocol/roster.ts';

/** What holds for an agent for whom nobody has set anything. */
export const DEFAULT_SETTINGS: AgentSettings = {
  skills: [],
  capacity: 3,
  idleMinutes: 15,
  permissions: ['queue.get-next', 'session.transfer'],
};

/** A tenant without teams: sessions are those of their owners, and nobody may watch or take over. */
export const EMPTY_ROSTER: Roster = {
  version: 0,
  skills: [],
  teams: [],
  members: [],
  policy: { leadsMayJoin: false, watching: 'off', watchingShows: 'console', missesUntilAway: 3, generalTeamId: null },
  masking: {},
};
