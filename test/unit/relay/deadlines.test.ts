import { deadlineOf, Deadlines } from '../../../relay/domain/sessions/deadlines.ts';
import { FakeTime } from '../../support/fake-time.ts';
import { AGENT, NOON, POLICY, queueOf, JONAH, SampleSession } from '../../support/sample-session.ts';

const MINUTE = 60_000;
const guest = (minutes: number) =>
  ({ type: 'guest:invite', name: 'Pat', profile: { right: 'view', watermark: true, nda: true }, minutes }) as const;

describe('what happens next by itself', () => {
  test('[F2] [H6] the earliest of share, invitations and guests', () => {
    const sample = new SampleSession().shared();
    expect(deadlineOf(sample.current)).toMatchObject({ at: NOON + POLICY.shareGrantMs });
    sample.run(AGENT, guest(30));
    const guestId = sample.lastId;
    expect(deadlineOf(sample.current)).toMatchObject({
      at: NOON + 30 * MINUTE,
      command: { type: 'guest:expire', guestId },
    });
    sample.run(AGENT, { type: 'participant:invite', to: queueOf(JONAH), right: 'view', note: '' });
    expect(deadlineOf(sample.current)).toMatchObject({
      at: NOON + POLICY.invitationMs,
      command: { type: 'invitation:expire', invitationId: sample.lastId },
    });
  });

  test('[G3] offers and waiting rules are the queue service’s', () => {
    expect(deadlineOf(new SampleSession().waiting().current)).toBeUndefined();
    expect(deadlineOf(new SampleSession().offered().current)).toBeUndefined();
  });

  test('[H6] a guest who stays over a transfer still has an end', () => {
    const sample = new SampleSession().confirmed();
    sample.run(AGENT, guest(5));
    sample.run(AGENT, { type: 'session:transfer', to: queueOf(JONAH), note: '', stays: false });
    expect(deadlineOf(sample.current)).toMatchObject({ at: NOON + 5 * MINUTE, command: { type: 'guest:expire' } });
  });

  test('[K8] a timer that fires too early waits for the rest', () => {
    const time = new FakeTime();
    const ran: number[] = [];
    let early = true;
    const deadlines = new Deadlines(
      () => ran.push(time.now),
      time.clock,
      (ms, task) => {
        const wait = early ? Math.max(0, ms - 1) : ms;
        early = false;
        return time.timer(wait, task);
      },
    );
    const sample = new SampleSession();
    sample.now = time.now;
    sample.invited();
    deadlines.watch(sample.current);
    time.advance(60 * MINUTE);
    expect(ran).toEqual([sample.now + 60 * MINUTE]);
  });
});
