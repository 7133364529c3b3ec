import { grantsOf, pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import { reachOf } from '#shared/protocol/page-rungs.ts';
import type { Grant, Scope, SessionEvent } from '#shared/protocol/session-event.ts';
import { AGENT, CUSTOMER, SampleSession, STRANGER } from '../../support/sample-session.ts';

export type Agent = typeof AGENT;

/** Asked for, and allowed. */
export function allow(sample: SampleSession, scope: Scope, agent: Agent = AGENT) {
  sample.run(agent, { type: 'share:request', scope });
  const surface = scope === 'screen' ? 'tab' : 'page';
  return sample.run(CUSTOMER, { type: 'share:grant', requestId: sample.requestId, surface });
}

/** Mara may do this with the page. */
export function standing(scope: Scope | 'nothing'): SampleSession {
  const sample = new SampleSession().confirmed();
  if (scope !== 'nothing') allow(sample, scope);
  return sample;
}

/** Tomas helps, with this right. */
export function withColleague(sample: SampleSession, right: 'view' | 'chat' | 'co-drive'): SampleSession {
  sample.run(AGENT, { type: 'participant:invite', to: { kind: 'agent', agentId: STRANGER.id }, right, note: '' });
  sample.run(STRANGER, { type: 'invitation:accept', invitationId: sample.lastId });
  return sample;
}

export function sharingOf({ session }: SampleSession) {
  if (session?.phase !== 'active') throw new Error('Nobody talks.');
  return session.sharing;
}

export function reach(sample: SampleSession, agent: Agent = AGENT) {
  return reachOf(pageShareOf(sharingOf(sample)), agent.id, sample.now);
}

export function grantOf(sample: SampleSession, scope: Scope, agent: Agent = AGENT): Grant {
  const found = grantsOf(sharingOf(sample)).find((grant) => grant.scope === scope && grant.agentId === agent.id);
  if (!found) throw new Error(`There is no grant to ${scope}.`);
  return found;
}

/** The scopes that these events give or take, in order; + and - before them. */
export function changes(sample: SampleSession, run: () => { ok: boolean; value?: unknown }): string[] {
  const before = session(sample);
  const { value } = run();
  return ((value ?? []) as SessionEvent[]).flatMap((event) => {
    if (event.type === 'share-granted') return [`+${event.grant.scope}`];
    if (event.type !== 'share-stopped') return [];
    return [`-${before.find(({ id }) => id === event.grantId)?.scope ?? '?'}`];
  });
}

function session({ session: now }: SampleSession): Grant[] {
  return now?.phase === 'active' ? grantsOf(now.sharing) : [];
}
