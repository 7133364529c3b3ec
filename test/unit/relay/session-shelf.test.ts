import type { SessionLog } from '../../../relay/domain/ports.ts';
import { createSecrets } from '../../../relay/adapters/crypto/secrets.ts';
import { createMemoryRecordStore } from '../../../relay/adapters/memory/memory-record-store.ts';
import { createMemorySessionLog } from '../../../relay/adapters/memory/memory-session-log.ts';
import type { Command } from '../../../relay/domain/sessions/command.ts';
import { SessionService } from '../../../relay/domain/sessions/session-service.ts';
import { SessionShelf } from '../../../relay/domain/sessions/session-shelf.ts';
import {
  AGENT,
  BILLING,
  CUSTOMER,
  DEVICE,
  NOON,
  POLICY,
  RELAY,
  ROSA,
  SampleSession,
  STRANGER,
} from '../../support/sample-session.ts';

const REQUEST: Command = {
  type: 'help:request',
  tenantId: 'fernway',
  company: 'Fernway',
  portalId: 'fernway-help',
  ticket: { system: 'zendesk', installationId: '7001', id: '1042', subject: 'Card', requester: 'Dana' },
  queue: BILLING,
  teamId: 'billing',
  enteredBy: 'request',
  mode: 'chat',
  topic: '',
  skills: [],
  name: 'Dana',
  device: DEVICE,
  phrase: 'maple lantern',
  mediaRoom: 'r1',
};

function relayOn(log: SessionLog, records = createMemoryRecordStore()) {
  const shelf = new SessionShelf(log, records);
  const people = new SampleSession();
  const published: number[] = [];
  const sessions = new SessionService({
    log,
    shelf,
    publisher: {
      commit: (_session, { seq }) => void published.push(seq),
      presence: () => undefined,
      ticketChanged: () => undefined,
    },
    secrets: createSecrets('only-for-tests-only-for-tests-only-for-tests'),
    policy: POLICY,
    rosters: { standingOf: (_tenantId, agentId) => people.standingOf(agentId) },
    targetOf: () => undefined,
    clock: () => NOON,
    observe: () => undefined,
  });
  const run = (by: typeof AGENT | typeof CUSTOMER, commandId: string, command: Command, ifSeq?: number) =>
    sessions.execute({ sessionId: 's1', commandId, by, command, ...(ifSeq === undefined ? {} : { ifSeq }) });
  return { shelf, sessions, published, run };
}

describe('two relays on one store', () => {
  test('[A10] who takes the lease reads again: new sessions and missing commits come as if they came now', async () => {
    const log = createMemorySessionLog();
    const [one, two] = [relayOn(log), relayOn(log)];
    const heard: string[] = [];
    two.sessions.onCommit((session, { seq }) => heard.push(`${session.id} ${session.phase} ${String(seq)}`));
    await one.run(CUSTOMER, 'request-1', REQUEST);
    await two.shelf.reload();
    expect(two.shelf.openSession('s1')).toMatchObject({ phase: 'waiting' });
    await one.run(AGENT, 'take-one', { type: 'session:take' });
    await one.run(CUSTOMER, 'hello-one', { type: 'chat:send', text: 'hello' });
    await two.shelf.reload();
    await two.shelf.reload();
    expect(heard).toEqual(['s1 waiting 1', 's1 active 2', 's1 active 3']);
    expect(two.published).toEqual([1, 2, 3]);
  });

  test('[A2] two take the same session on two relays: one winner, whatever each of them knew', async () => {
    const log = createMemorySessionLog();
    const [one, two] = [relayOn(log), relayOn(log)];
    await one.run(CUSTOMER, 'request-1', REQUEST);
    const answers = await Promise.all([
      one.run(AGENT, 'take-one', { type: 'session:take' }),
      two.run(STRANGER, 'take-two', { type: 'session:take' }),
      two.run(ROSA, 'take-three', { type: 'session:take' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('already-taken');
    await Promise.all([one.shelf.reload(), two.shelf.reload()]);
    expect(one.shelf.openSession('s1')).toEqual(two.shelf.openSession('s1'));
  });

  test('[P1] what was closed and archived elsewhere is closed here, not opened again', async () => {
    const [log, records] = [createMemorySessionLog(), createMemoryRecordStore()];
    const [one, two] = [relayOn(log, records), relayOn(log, records)];
    await one.run(CUSTOMER, 'request-1', REQUEST);
    await two.shelf.reload();
    await one.run(CUSTOMER, 'end-one', { type: 'session:end' });
    await one.shelf.archive('s1');
    await two.shelf.reload();
    expect(two.shelf.openSession('s1')).toMatchObject({ phase: 'ended' });
    await two.shelf.archive('s1');
    await two.shelf.reload();
    expect(two.shelf.openSessions()).toEqual([]);
    await expect(two.run(AGENT, 'take-one', { type: 'session:take' })).resolves.toMatchObject({
      error: { code: 'session-ended' },
    });
  });

  test('[P1] a timer that fires late in one relay does not revive what the other has closed and archived', async () => {
    const [log, records] = [createMemorySessionLog(), createMemoryRecordStore()];
    const [one, two] = [relayOn(log, records), relayOn(log, records)];
    await one.run(CUSTOMER, 'request-1', REQUEST);
    await one.run(AGENT, 'take-one', { type: 'session:take' });
    await one.run(AGENT, 'end-one', { type: 'session:end' });
    await two.shelf.reload();
    await one.run(AGENT, 'finish-one', { type: 'wrap-up:finish' });
    await one.shelf.archive('s1');
    await expect(two.run(RELAY, 'wrap-up-lapse', { type: 'wrap-up:lapse' })).resolves.toMatchObject({ ok: true });
    expect(await log.read('s1')).toEqual([]);
    expect(two.shelf.openSession('s1')).toMatchObject({ phase: 'ended' });
  });

  test('[A2] what was decided on an older state of the session is void, also when another relay moved it on', async () => {
    const log = createMemorySessionLog();
    const [one, two] = [relayOn(log), relayOn(log)];
    await one.run(CUSTOMER, 'request-1', REQUEST);
    await two.shelf.reload();
    await one.run(CUSTOMER, 'hello-one', { type: 'chat:send', text: 'hello' });
    const overdue = { type: 'queue:mark-overdue' } as const;
    await expect(two.run(RELAY, 'overdue-1', overdue, 1)).resolves.toMatchObject({ error: { code: 'wrong-state' } });
    await expect(two.run(RELAY, 'overdue-2', overdue, 2)).resolves.toEqual({ ok: true, value: { seq: 3 } });
    await expect(two.run(RELAY, 'overdue-2', overdue, 2)).resolves.toEqual({ ok: true, value: { seq: 3 } });
  });

  test('[P1] a session that exists nowhere is not found, and leaves nothing', async () => {
    const { run, shelf } = relayOn(createMemorySessionLog());
    await expect(run(AGENT, 'take-one', { type: 'session:take' })).resolves.toMatchObject({
      error: { code: 'not-found' },
    });
    expect(shelf.openSessions()).toEqual([]);
  });
});
