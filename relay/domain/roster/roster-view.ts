import type { Rank, Roster } from '#shared/protocol/roster.ts';

/**
 * What a lead or manager sees: managers everything, since anybody may join their team; leads the members of the teams
 * that they lead. Undefined for who is neither.
 */
export function rosterView(roster: Roster, ranks: Readonly<Record<string, Rank>>): Roster | undefined {
  if (Object.values(ranks).includes('manager')) return roster;
  const led = new Set(Object.keys(ranks).filter((teamId) => ranks[teamId] === 'lead'));
  if (led.size === 0) return undefined;
  const members = roster.members.flatMap((member) => {
    const here = Object.entries(member.ranks).filter(([teamId]) => led.has(teamId));
    return here.length === 0 ? [] : [{ ...member, ranks: Object.fromEntries(here) }];
  });
  return { ...roster, members };
}
