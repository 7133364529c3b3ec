import type { CommandInput, WriteName } from '#shared/protocol/commands.ts';
import { fold } from '#shared/protocol/evolve.ts';
import { actions, codeOf, denialOf, type Action, type Standing } from '#shared/protocol/rights.ts';
import type { Member } from '#shared/protocol/roster.ts';
import type { Session } from '#shared/protocol/session.ts';
import { createMemoryStores, type Stores } from '../../../relay/stores.ts';
import { fernwayRoster } from '../../support/fernway-roster.ts';
import { DEVICE } from '../../support/story.ts';
import { commandId, type TestClient } from '../../support/test-client.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { ASKERS, HELPER, OWNER, SPONSOR } from './rights-members.ts';

const RELATIONS = ['owner', 'view', 'chat', 'co-drive', 'watcher', 'stranger'] as const;
type Relation = (typeof RELATIONS)[number];

let stores: Stores;
let relay: TestRelay;
const clients = new Map<string, TestClient>();

beforeAll(async () => {
  stores = createMemoryStores();
  const roster = fernwayRoster({ routing: 'none' });
  relay = await createTestRelay({
    stores,
    roster: { ...roster, members: [OWNER, HELPER, SPONSOR, ...ASKERS] },
    env: {
      LIMIT_MESSAGES_PER_SECOND: '10000',
      LIMIT_REQUESTS_PER_MINUTE: '100000',
      LIMIT_WAITING_CUSTOMERS: '10000',
    },
  });
  for (const { agentId } of [OWNER, HELPER, SPONSOR, ...ASKERS]) clients.set(agentId, await relay.agentOf(agentId));
});
beforeEach(() => {
  for (const client of clients.values()) client.beat();
});
afterAll(() => relay.close());

describe('[H9] [I3] [I4] [J1] every cell over the wire: allowed or refused as the one table says', () => {
  describe.each(RELATIONS)('while it runs, as %s', (relation) => {
    test.each(ASKERS)('$agentId', (asker) => expectCells(asker, () => running(asker, relation)));
  });
  describe('while it waits', () => {
    test.each(ASKERS)('$agentId', (asker) => expectCells(asker, waitingForTeam));
  });
  describe('while it waits for one agent', () => {
    test.each(ASKERS)('$agentId', (asker) => expectCells(asker, waitingForHelper));
  });
  describe('when it is over', () => {
    test.each(ASKERS)('$agentId', (asker) => expectCells(asker, over));
  });
});

/** A session that is as wanted, or nothing when this agent can never stand so in one. */
type Setting = () => Promise<string | undefined>;

/** The refused on one session, which must stay as it is; each of the allowed on one of its own. */
async function expectCells(asker: Member, set: Setting): Promise<void> {
  const sessionId = await set();
  if (sessionId === undefined) return;
  const session = await sessionOf(sessionId);
  for (const action of actions) {
    const expected = expectedCode(action, session, asker);
    if (expected === undefined) continue;
    const cell = `${asker.agentId} ${action}`;
    expect(`${cell} ${await outcome(action, sessionId, asker)}`).toBe(`${cell} ${expected}`);
    expect(await seqOf(sessionId)).toBe(session.seq);
    await expectAudited(action, sessionId, asker, 'refused');
  }
  for (const action of actions) {
    if (expectedCode(action, session, asker) !== undefined) continue;
    const own = (await set()) ?? '';
    const before = await seqOf(own);
    const cell = `${asker.agentId} ${action}`;
    expect(`${cell} ${await outcome(action, own, asker)}`).toBe(`${cell} done`);
    if (!changesNothing(action, session, asker)) expect(await seqOf(own)).toBeGreaterThan(before);
    await expectAudited(action, own, asker, 'done');
  }
}

function standingOf(asker: Member, session: Session): Standing {
  const owner = [OWNER, HELPER, SPONSOR, ...ASKERS].find(({ agentId }) => agentId === session.owner?.id);
  return {
    agentId: asker.agentId,
    ranks: asker.ranks,
    permissions: asker.settings.permissions,
    ownerRanks: owner?.ranks ?? {},
    leadsMayJoin: true,
    watching: 'always',
    recording: 'ask',
  };
}

/** Who may not even read it does not learn that it is there; who was too late to take it hears that. */
function expectedCode(action: Action, session: Session, asker: Member): string | undefined {
  const standing = standingOf(asker, session);
  const denial = denialOf(action, session, standing);
  const didWaitForThem = session.lastQueue?.kind === 'team' && asker.ranks[session.lastQueue.teamId] !== undefined;
  const reaches = denialOf('session.read', session, standing) === undefined;
  if (!reaches && !(action === 'session.take' && didWaitForThem)) return 'not-found';
  if (denial === undefined) return lacksNothing(action, asker) ? 'wrong-state' : undefined;
  if (denial !== 'wrong-phase') return codeOf(denial);
  if (session.phase === 'wrap-up' || session.phase === 'ended') return 'session-ended';
  return action === 'session.take' && session.owner ? 'already-taken' : 'wrong-state';
}

/** Reading, and watching once more. */
function changesNothing(action: Action, { watchers }: Session, asker: Member): boolean {
  if (action === 'session.watch') return watchers.some(({ agent: { id } }) => id === asker.agentId);
  return action === 'session.read';
}

/** A sponsor is only for those who lack the permission, and without a page in sight there is nothing to record. */
function lacksNothing(action: Action, { settings }: Member): boolean {
  if (action === 'session.record') return true;
  return action === 'session.ask-sponsor' && settings.permissions.includes('guest.invite');
}

async function outcome(action: Action, sessionId: string, { agentId }: Member): Promise<string> {
  const client = clients.get(agentId);
  if (!client) throw new Error('Who?');
  if (action === 'session.read') {
    const opened = await client.send('session:open', { sessionId, lastSeq: 0 });
    return opened.ok ? 'done' : opened.error.code;
  }
  const { name, input } = commandFor(action);
  const written = await client.send(name, { ...input, sessionId, commandId: commandId() });
  return written.ok ? 'done' : written.error.code;
}

function commandFor(action: Exclude<Action, 'session.read'>): { name: WriteName; input: object } {
  const sponsor = { kind: 'agent', agentId: SPONSOR.agentId };
  switch (action) {
    case 'session.chat':
      return { name: 'chat:send', input: { text: 'Hello' } };
    case 'session.end':
      return { name: 'session:end', input: {} };
    case 'session.note':
      return { name: 'note:save', input: { text: 'Seen' } };
    case 'session.record':
      return { name: 'recording:ask', input: {} };
    case 'session.ask-share':
      return { name: 'share:request', input: { scope: 'screen' } };
    case 'session.transfer':
      return { name: 'session:transfer', input: { to: { kind: 'team', teamId: 'technical' }, note: '', stays: false } };
    case 'session.invite':
      return { name: 'participant:invite', input: { to: sponsor, right: 'view', note: '' } };
    case 'session.invite-guest': {
      const profile = { right: 'view', watermark: false, nda: false };
      return { name: 'guest:invite', input: { name: 'Vendor', profile, minutes: 10 } };
    }
    case 'session.remove':
      return { name: 'participant:remove', input: { agentId: HELPER.agentId } };
    case 'session.leave':
      return { name: 'participant:leave', input: {} };
    case 'session.take':
      return { name: 'session:take', input: {} };
    case 'session.join':
      return { name: 'participant:join', input: {} };
    case 'session.take-over':
      return { name: 'session:take-over', input: { note: '' } };
    case 'session.watch':
      return { name: 'watch:start', input: { reason: 'Training' } };
    case 'session.ask-sponsor':
      return { name: 'sponsor:ask', input: { to: sponsor, permission: 'guest.invite', note: '' } };
  }
}

const PRIVILEGED: ReadonlySet<Action> = new Set<Action>([
  'session.transfer',
  'session.invite',
  'session.invite-guest',
  'session.remove',
  'session.take',
  'session.join',
  'session.take-over',
  'session.watch',
  'session.ask-sponsor',
]);

async function expectAudited(action: Action, sessionId: string, { agentId }: Member, outcome_: string): Promise<void> {
  if (!PRIVILEGED.has(action) || action === 'session.read') return;
  const [newest] = await stores.audit.newest('fernway', 1, sessionId);
  expect(newest).toMatchObject({ by: { id: agentId }, action: commandFor(action).name, outcome: outcome_ });
}

async function seqOf(sessionId: string): Promise<number> {
  return (await stores.log.read(sessionId)).length;
}

async function sessionOf(sessionId: string): Promise<Session> {
  const session = fold(sessionId, await stores.log.read(sessionId));
  if (!session) throw new Error('There is no such session.');
  return session;
}

async function waiting(): Promise<string> {
  const asked = await relay.requestHelp({
    portalId: 'fernway-help',
    requestId: commandId(),
    name: 'Dana',
    topic: '',
    mode: 'chat',
    device: DEVICE,
    to: { kind: 'team', teamId: 'billing' },
  });
  if (!asked.body.ok) throw new Error(asked.body.error.code);
  return asked.body.value.sessionId;
}

/** Given back to the team, with the helper still in it. */
async function waitingForTeam(): Promise<string> {
  const sessionId = await runBy(OWNER);
  await write(OWNER, 'session:transfer', sessionId, {
    to: { kind: 'team', teamId: 'billing' },
    note: '',
    stays: false,
  });
  return sessionId;
}

async function waitingForHelper(): Promise<string> {
  const sessionId = await runBy(OWNER);
  await give(sessionId, HELPER);
  return sessionId;
}

/** Run by `owner`, who need not be of the team, with the helper in it. */
async function runBy(owner: Member): Promise<string> {
  const sessionId = await waiting();
  if (owner.agentId !== OWNER.agentId) await give(sessionId, owner);
  await write(owner, 'session:take', sessionId, {});
  await letIn(sessionId, owner, HELPER, 'chat');
  return sessionId;
}

async function running(asker: Member, relation: Relation): Promise<string | undefined> {
  if (relation === 'owner') return runBy(asker);
  const sessionId = await runBy(OWNER);
  if (relation === 'stranger') return sessionId;
  if (relation !== 'watcher') {
    await letIn(sessionId, OWNER, asker, relation);
    return sessionId;
  }
  const mayWatch = asker.ranks.billing !== undefined && asker.ranks.billing !== 'member';
  if (mayWatch) await write(asker, 'watch:start', sessionId, { reason: '' });
  return mayWatch ? sessionId : undefined;
}

async function over(): Promise<string> {
  const sessionId = await runBy(OWNER);
  await write(OWNER, 'session:end', sessionId, {});
  return sessionId;
}

async function give(sessionId: string, { agentId }: Member): Promise<void> {
  await write(OWNER, 'session:transfer', sessionId, { to: { kind: 'agent', agentId }, note: '', stays: false });
}

async function letIn(sessionId: string, owner: Member, member: Member, right: 'view' | 'chat' | 'co-drive') {
  const to = { kind: 'agent', agentId: member.agentId } as const;
  await write(owner, 'participant:invite', sessionId, { to, right, note: '' });
  const invitationId = (await sessionOf(sessionId)).invitations.at(-1)?.id ?? '';
  await write(member, 'invitation:accept', sessionId, { invitationId });
}

async function write<K extends WriteName>(
  { agentId }: Member,
  name: K,
  sessionId: string,
  input: Omit<CommandInput<K>, 'sessionId' | 'commandId'>,
): Promise<void> {
  await clients.get(agentId)?.write(name, sessionId, input);
}
