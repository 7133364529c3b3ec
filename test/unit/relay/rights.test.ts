import { readFileSync, writeFileSync } from 'node:fs';
import { denialOf, outranks, type Action } from '#shared/protocol/rights.ts';
import { decide } from '../../../relay/domain/sessions/decide.ts';
import { rightsPage } from '../../support/rights-page.ts';
import { commandFor, ME, situations, type Situation } from '../../support/rights-situations.ts';
import { SampleSession } from '../../support/sample-session.ts';

const PAGE = new URL('../../../docs/rights.md', import.meta.url);
const rights = Object.entries(commandFor) as Array<
  [keyof typeof commandFor, (typeof commandFor)[keyof typeof commandFor]]
>;
/** What is refused for another reason than a right, once the right is there. */
const OTHER = /not in the session|No page is in sight|has ended|without a sponsor|permission cannot be lent/;

function answerOf({ session, standing, relation }: Situation, action: keyof typeof commandFor) {
  const envelope = new SampleSession().envelopeOf(ME, 'command-1');
  const isGuest = relation === 'guest';
  return decide(session, commandFor[action], { ...envelope, standing: isGuest ? undefined : standing });
}

describe('[H9] [I3] [I4] [J1] the table of rights', () => {
  test('the relay allows and refuses exactly what it says, in every cell', () => {
    const differences = situations().flatMap((situation) =>
      rights.flatMap(([action]) => {
        const denial = denialOf(action, situation.session, situation.standing);
        const answer = answerOf(situation, action);
        const isGuestsOwn = action === 'session.chat' || action === 'session.leave';
        const isDenied = denial !== undefined || (situation.relation === 'guest' && !isGuestsOwn);
        const fits = isDenied ? !answer.ok : answer.ok || OTHER.test(answer.error.message);
        return fits ? [] : [`${situation.chapter}: ${situation.relation}, ${situation.rank}: ${action}`];
      }),
    );
    expect(differences).toEqual([]);
    expect(situations().length * rights.length).toBeGreaterThan(1500);
  });

  test('every refusal has a code for its reason and a sentence that ends', () => {
    const codes = ['not-allowed', 'wrong-state', 'session-ended', 'already-taken', 'not-found', 'invalid-input'];
    for (const situation of situations()) {
      for (const [action] of rights) {
        const answer = answerOf(situation, action);
        if (answer.ok) continue;
        expect(codes).toContain(answer.error.code);
        expect(answer.error.message).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  test('is written down', () => {
    const page = rightsPage();
    if (process.env.RIGHTS_PAGE === 'write') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });
});

describe('[I3] [I4] rank', () => {
  const find = (chapter: string, rank: string) => {
    const found = situations().find(
      (situation) => situation.chapter === chapter && situation.relation === 'stranger' && situation.rank === rank,
    );
    if (!found) throw new Error(`There is no ${rank} in ${chapter}.`);
    return (action: Action) => denialOf(action, found.session, found.standing);
  };

  test('a lead stands above members, a manager above leads and members, nobody above equals', () => {
    expect(outranks('lead', 'member')).toBe(true);
    expect(outranks('lead', 'lead')).toBe(false);
    expect(outranks('manager', 'lead')).toBe(true);
    expect(outranks('manager', 'manager')).toBe(false);
    expect(outranks('member', undefined)).toBe(false);
    expect(outranks('lead', undefined)).toBe(true);
    expect(find('Running; its owner is a lead', 'lead')('session.take-over')).toBe('no-rank');
    expect(find('Running; its owner is a lead', 'manager')('session.take-over')).toBeUndefined();
  });

  test('rank in one team gives nothing in another', () => {
    const manager = find('Running; its owner is a member', 'manager elsewhere');
    for (const action of [
      'session.read',
      'session.join',
      'session.take-over',
      'session.watch',
      'session.transfer',
    ] as const) {
      expect(manager(action)).toBeDefined();
    }
    expect(find('Waiting for the team', 'manager elsewhere')('session.take')).toBe('not-in-team');
  });

  test('[J1] leads join where the tenant lets them, managers always', () => {
    expect(find('Running; leads may not join', 'lead')('session.join')).toBe('leads-may-not');
    expect(find('Running; leads may not join', 'manager')('session.join')).toBeUndefined();
  });
});
