import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import type { Claims, Clock, RosterChange } from '../ports.ts';
import type { Audit } from './audit.ts';
import type { Edit, MakeEdit } from './edit.ts';
import { circleWarnings } from './overflow-circles.ts';
import { rosterProblems } from './roster-problems.ts';
import type { Rosters } from './rosters.ts';
import { toldChanges } from './told-changes.ts';

export type AgentClaims = Extract<Claims, { role: 'agent' }>;
export type Changed = Result<{ version: number; warnings: string[] }>;

export interface Attempt<Input> {
  /** For the audit. */
  action: string;
  target: string;
  /** The version that the caller looked at. */
  version: number;
  edit: MakeEdit<Input>;
  input: Input;
}

const MOST_TOLD = 5;

/** One way for every change of a roster: authorised and made on the newest version, kept as the next one, audited. */
export class RosterChanges {
  constructor(private readonly parts: { rosters: Rosters; audit: Audit; clock: Clock }) {}

  async attempt<Input>(claims: AgentClaims, attempt: Attempt<Input>): Promise<Changed> {
    const { rosters } = this.parts;
    const { tenantId } = claims;
    await rosters.refresh(tenantId);
    const roster = rosters.stored(tenantId);
    const made = this.#make(claims, attempt);
    if (!made.ok && made.error.code === 'not-allowed') return this.refuse(claims, attempt, made);
    // What is so already is no change: the retry of a lost answer is answered as the first was.
    if (made.ok && isSame(made.value.roster, roster)) return changed(roster, made.value);
    if (attempt.version !== roster.version) return this.#late(claims, attempt);
    return made.ok ? this.#keep(claims, attempt, made.value) : this.refuse(claims, attempt, made);
  }

  /** Nothing is changed, and the audit says who tried. */
  refuse<T extends { ok: false; error: { message: string } }>(
    { tenantId, agentId: id, name }: AgentClaims,
    { action, target }: Pick<Attempt<unknown>, 'action' | 'target'>,
    refusal: T,
  ): T {
    this.parts.audit.record(tenantId, { id, name }, action, target, 'refused', refusal.error.message);
    return refusal;
  }

  #make<Input>({ tenantId, agentId: id, name }: AgentClaims, { edit, input }: Attempt<Input>): Result<Edit> {
    const { rosters } = this.parts;
    const made = edit(
      {
        roster: rosters.stored(tenantId),
        by: { id, name },
        ranks: rosters.ranksOf(tenantId, id),
        member: (agentId) => rosters.member(tenantId, agentId),
      },
      input,
    );
    const [problem] = made.ok ? rosterProblems(made.value.roster) : [];
    return problem === undefined ? made : fail('invalid-input', problem);
  }

  async #keep<Input>(claims: AgentClaims, attempt: Attempt<Input>, edit: Edit): Promise<Changed> {
    const { rosters, audit, clock } = this.parts;
    const { tenantId, agentId: id, name } = claims;
    const next = { ...edit.roster, version: attempt.version + 1 };
    const change: RosterChange = { version: next.version, by: { id, name }, at: clock(), what: edit.what };
    const outcome = await rosters.write(tenantId, next, change);
    if (outcome === 'taken') return this.#late(claims, attempt);
    audit.record(tenantId, change.by, attempt.action, attempt.target, 'done', edit.what);
    return changed(next, edit);
  }

  /** The second of two who change something at once is told what the first did. */
  async #late<Input>(claims: AgentClaims, attempt: Attempt<Input>): Promise<Changed> {
    const { rosters, clock } = this.parts;
    const { version } = attempt;
    const newest = rosters.stored(claims.tenantId).version;
    if (version > newest) {
      const sentence = `There is no version ${String(version)} yet; the newest is ${String(newest)}.`;
      return this.refuse(claims, attempt, fail('invalid-input', sentence));
    }
    const changes = await rosters.changesSince(claims.tenantId, version, MOST_TOLD);
    const sentence = toldChanges(changes, newest - version, clock());
    return this.refuse(claims, attempt, fail('changed-meanwhile', sentence));
  }
}

/** Changes leave what they do not touch as the very same objects, which makes large rosters cheap to compare. */
function isSame(left: Roster, right: Roster): boolean {
  const parts = ['skills', 'teams', 'members'] as const;
  const isSameForAll = isEqual(left.policy, right.policy) && isEqual(left.masking, right.masking);
  return isSameForAll && parts.every((part) => areEqual(left[part], right[part]));
}

function areEqual(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => isEqual(item, right[index]));
}

function isEqual(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function changed({ version, teams }: Roster, { warnings = [], overflowOf }: Edit): Changed {
  const circles = overflowOf === undefined ? [] : circleWarnings(teams, overflowOf);
  return ok({ version, warnings: [...warnings, ...circles] });
}
