import type { Team } from '#shared/protocol/roster.ts';

/** Teams whose waiting rules lead back to the first of them, each circle once. */
export function overflowCircles(teams: readonly Team[]): Team[][] {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const next = ({ queue: { waitingRule } }: Team): Team | undefined =>
    waitingRule?.then === 'overflow' ? byId.get(waitingRule.to) : undefined;
  const seen = new Set<Team>();
  const circles: Team[][] = [];
  for (const start of teams) {
    const path: Team[] = [];
    let team: Team | undefined = start;
    while (team && !seen.has(team)) {
      seen.add(team);
      path.push(team);
      team = next(team);
    }
    const entry = team ? path.indexOf(team) : -1;
    if (entry >= 0) circles.push(path.slice(entry));
  }
  return circles;
}

/** What to think of before a queue may send sessions round in a circle (row G9). */
export function circleWarnings(teams: readonly Team[], teamId: string): string[] {
  const circles = overflowCircles(teams);
  const circle = circles.find((members) => members.some(({ id }) => id === teamId));
  if (!circle) return [];
  const names = [...circle, ...circle.slice(0, 1)].map(({ name }) => name).join(' → ');
  const caps = circle.map(({ queue }) => queue.bounceCap).filter((cap) => cap !== null);
  const limit =
    caps.length === 0
      ? 'A session moves on until somebody accepts it: set a limit.'
      : `A session moves ${String(Math.min(...caps))} times in a row at most.`;
  const count = circles.length === 1 ? 'This is the only circle.' : `There are ${String(circles.length)} such circles.`;
  return [`Waiting rules send sessions round: ${names}. ${limit} ${count}`];
}
