import type { Claims, Tokens } from '../../../relay/domain/ports.ts';
import { createSecrets } from '../../../relay/adapters/crypto/secrets.ts';
import { createMemoryLimiter } from '../../../relay/adapters/limiter/memory-limiter.ts';
import { createMemoryRecordStore } from '../../../relay/adapters/memory/memory-record-store.ts';
import { createMemorySessionLog } from '../../../relay/adapters/memory/memory-session-log.ts';
import { GuestDesk } from '../../../relay/domain/sessions/guest-desk.ts';
import { GuestIndex } from '../../../relay/domain/sessions/guest-index.ts';
import { SessionService } from '../../../relay/domain/sessions/session-service.ts';
import { SessionShelf } from '../../../relay/domain/sessions/session-shelf.ts';
import { FakeTime } from '../../support/fake-time.ts';
import { AGENT, CUSTOMER, DEVICE, POLICY, SampleSession } from '../../support/sample-session.ts';

const DEVICE_ONE = 'browser-one-browser-one';
const DEVICE_TWO = 'browser-two-browser-two';
const MINUTES = 30;

async function desk(nda = false) {
  const time = new FakeTime();
  const secrets = createSecrets('only-for-tests-only-for-tests-only-for-tests');
  const log = createMemorySessionLog();
  const shelf = new SessionShelf(log, createMemoryRecordStore());
  const people = new SampleSession();
  const sessions = new SessionService({
    log,
    shelf,
    publisher: { commit: () => undefined, presence: () => undefined, ticketChanged: () => undefined },
    secrets,
    policy: POLICY,
    rosters: { standingOf: (_tenantId, agentId) => people.standingOf(agentId) },
    targetOf: () => undefined,
    clock: time.clock,
    observe: () => undefined,
  });
  const index = new GuestIndex();
  sessions.onCommit((session) => {
    index.update(session);
  });
  const minted: Claims[] = [];
  const tokens: Pick<Tokens, 'mint'> = {
    mint: async (claims) => {
      minted.push(claims);
      return { token: 'token', expiresAt: time.now };
    },
  };
  const limiter = createMemoryLimiter(20);
  const base = { index, shelf, sessions, secrets, limiter, clock: time.clock, linkBase: 'https://relay.example/g' };
  const guests = new GuestDesk({ ...base, tokens: { ...tokens, read: () => Promise.reject(new Error('not read')) } });
  let count = 0;
  const run = (by: typeof AGENT | typeof CUSTOMER, command: Parameters<typeof sessions.execute>[0]['command']) =>
    sessions.execute({ sessionId: 's1', commandId: `command-${String(++count)}`, by, command });
  await run(AGENT, openCommand());
  await run(CUSTOMER, { type: 'key:claim', deviceHash: 'd' });
  await run(CUSTOMER, { type: 'session:join', name: 'Dana', device: DEVICE });
  const profile = { right: 'chat', watermark: true, nda } as const;
  await run(AGENT, { type: 'guest:invite', name: 'Pat', profile, minutes: MINUTES });
  const guestId = `command-${String(count)}`;
  const session = () => {
    const open = shelf.openSession('s1');
    if (!open) throw new Error('There is no session.');
    return open;
  };
  const url = guests.linkOf(session(), guestId) ?? '';
  const link = url.split('#')[1] ?? '';
  const claim = (device: string, acceptsNda = true) => guests.claim({ link, device, acceptsNda }, '127.0.0.1');
  return { guests, claim, run, session, guestId, url, link, time, minted };
}

function openCommand() {
  return {
    type: 'session:open',
    tenantId: 'fernway',
    company: 'Fernway',
    portalId: 'fernway-help',
    ticket: { system: 'zendesk', installationId: '7001', id: '1042', subject: 'Card', requester: 'Dana' },
    owner: { id: AGENT.id, name: AGENT.name },
    teamId: 'billing',
    phrase: 'maple lantern',
    mediaRoom: 'r1',
    keyMinutes: 60,
    onArrival: 'nothing',
  } as const;
}

const invalid = { ok: false, error: { code: 'key-invalid' } };

describe('[H6] the guest desk', () => {
  test('ties the link to the first browser and says who invites to what', async () => {
    const { claim, session, guestId, url, minted } = await desk();
    expect(url).toMatch(/^https:\/\/relay\.example\/g#[\w-]{22}$/);
    await expect(claim(DEVICE_ONE)).resolves.toMatchObject({
      ok: true,
      value: {
        sessionId: 's1',
        guestId,
        company: 'Fernway',
        invitedBy: 'Mara',
        name: 'Pat',
        profile: { right: 'chat' },
      },
    });
    expect(minted).toEqual([
      { role: 'guest', tenantId: 'fernway', sessionId: 's1', agentId: `guest-${guestId}`, name: 'Pat' },
    ]);
    expect(session().participants).toMatchObject([{ how: 'guest', agent: { name: 'Pat' } }]);
    await expect(claim(DEVICE_TWO)).resolves.toMatchObject(invalid);
    await expect(claim(DEVICE_ONE)).resolves.toMatchObject({ ok: true });
    expect(session().participants).toHaveLength(1);
  });

  test('a used or revoked link is not shown again; the log holds no link', async () => {
    const { guests, claim, session, guestId, link } = await desk();
    expect(JSON.stringify(session())).not.toContain(link);
    await claim(DEVICE_ONE);
    expect(guests.linkOf(session(), guestId)).toBeNull();
    expect(guests.linkOf(session(), 'none')).toBeNull();
  });

  test('late, revoked, ended and invented give one and the same answer', async () => {
    const late = await desk();
    late.time.advance(MINUTES * 60_000);
    const revoked = await desk();
    await revoked.run(AGENT, { type: 'guest:revoke', guestId: revoked.guestId });
    const ended = await desk();
    await ended.run(CUSTOMER, { type: 'session:end' });
    const invented = await desk();
    const answers = [
      await late.claim(DEVICE_ONE),
      await revoked.claim(DEVICE_ONE),
      await ended.claim(DEVICE_ONE),
      await invented.guests.claim({ link: 'invented', device: DEVICE_ONE, acceptsNda: true }, '127.0.0.1'),
    ];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject(invalid);
  });

  test('where confidentiality is asked for, nothing is shown and nothing is used up before it is agreed to', async () => {
    const { claim, session } = await desk(true);
    await expect(claim(DEVICE_ONE, false)).resolves.toMatchObject({ error: { code: 'not-allowed' } });
    expect(session().participants).toEqual([]);
    await expect(claim(DEVICE_TWO, true)).resolves.toMatchObject({ ok: true });
    await expect(claim(DEVICE_ONE, false)).resolves.toMatchObject(invalid);
  });

  test('guesses are counted', async () => {
    const { guests } = await desk();
    const guess = () => guests.claim({ link: 'x', device: DEVICE_ONE, acceptsNda: true }, '10.0.0.9');
    for (let count = 0; count < 20; count++) await guess();
    await expect(guess()).resolves.toMatchObject({ error: { code: 'locked-out' } });
  });
});
