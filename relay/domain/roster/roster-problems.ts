import type { Roster, Team } from '#shared/protocol/roster.ts';

const MOST = { teams: 500, members: 20_000, skills: 500 } as const;

/** What keeps this roster from being used, in sentences; its shape has been checked before. */
export function rosterProblems(roster: Omit<Roster, 'version'>): string[] {
  const known = {
    teams: new Set(roster.teams.map(({ id }) => id)),
    skills: new Set(roster.skills.map(({ id }) => id)),
  };
  const { generalTeamId } = roster.policy;
  return [
    ...idProblems('team', [...known.teams], roster.teams.length),
    ...idProblems('skill', [...known.skills], roster.skills.length),
    ...idProblems('agent', [...new Set(roster.members.map(({ agentId }) => agentId))], roster.members.length),
    ...roster.teams.flatMap((team) => queueProblems(team, known)),
    ...roster.members.flatMap(({ name, ranks, settings }) => [
      ...unknown('team', Object.keys(ranks), known.teams, name),
      ...unknown('skill', settings.skills, known.skills, name),
    ]),
    ...(generalTeamId === null ? [] : unknown('team', [generalTeamId], known.teams, 'the general queue')),
    ...(['teams', 'members', 'skills'] as const)
      .filter((part) => roster[part].length > MOST[part])
      .map((part) => `There can be ${String(MOST[part])} ${part} at most.`),
  ];
}

interface Known {
  teams: ReadonlySet<string>;
  skills: ReadonlySet<string>;
}

function queueProblems({ id, name, queue }: Team, { teams, skills }: Known): string[] {
  const to = queue.waitingRule?.then === 'overflow' ? queue.waitingRule.to : undefined;
  return [
    ...unknown('skill', queue.skills, skills, name),
    ...(to === undefined ? [] : unknown('team', [to], teams, name)),
    ...(to === id ? [`The waiting rule of ${name} points to its own queue. Choose another team.`] : []),
  ];
}

function unknown(what: 'team' | 'skill', ids: readonly string[], known: ReadonlySet<string>, where: string): string[] {
  return ids.filter((id) => !known.has(id)).map((id) => `There is no ${what} “${id}”, which ${where} names.`);
}

function idProblems(what: string, ids: readonly string[], count: number): string[] {
  // Ranks are looked up by team in plain objects, which have names of their own.
  const reserved = ids.filter((id) => id in Object.prototype).map((id) => `“${id}” cannot be the id of a ${what}.`);
  return ids.length === count ? reserved : [...reserved, `Two entries have the same ${what} id.`];
}
