import { rosterProblems } from '../../../../relay/domain/roster/roster-problems.ts';
import { TenantsFile } from '../../../../relay/tenants.ts';
import { demoRoster } from '../../../../tools/start/demo-roster.ts';
import { fernwayRoster } from '../../../support/fernway-roster.ts';

const fileWith = (roster: unknown) => ({
  tenants: [{ id: 't', company: 'T', portals: [portal], installations: [], roster }],
});
const portal = { id: 'p', name: 'P', locale: 'en', origins: [], keyMinutes: { min: 1, default: 2, max: 3 } };

function messagesOf(roster: unknown): string[] {
  const parsed = TenantsFile.safeParse(fileWith(roster));
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

test('the roster of the demo fits', () => {
  expect(rosterProblems(demoRoster('7001'))).toEqual([]);
  expect(messagesOf(demoRoster('7001'))).toEqual([]);
});

test('a roster that names what is not there is refused at start, with every problem', () => {
  const roster = fernwayRoster();
  const odd = {
    ...roster,
    members: roster.members.map((member, index) =>
      index === 0 ? { ...member, ranks: { nowhere: 'member' } } : member,
    ),
    policy: { ...roster.policy, generalTeamId: 'nobody' },
  };
  expect(messagesOf(odd)).toEqual([
    'There is no team “nowhere”, which Mara names.',
    'There is no team “nobody”, which the general queue names.',
  ]);
});

test('two of one id, and what is out of bounds, are refused', () => {
  const roster = fernwayRoster();
  expect(messagesOf({ ...roster, teams: [...roster.teams, ...roster.teams] })).toContain(
    'Two entries have the same team id.',
  );
  for (const capacity of [0, 10_000]) {
    const members = roster.members.map((member) => ({ ...member, settings: { ...member.settings, capacity } }));
    expect(messagesOf({ ...roster, members })).not.toEqual([]);
  }
});
