import { formerRooms, nextRoom } from '#shared/protocol/media-room.ts';
import type { Claims, MediaServer } from '../../../relay/domain/ports.ts';
import { MediaService } from '../../../relay/domain/media/media-service.ts';
import { FakeTime } from '../../support/fake-time.ts';
import { AGENT, JONAH, queueOf, ROSA, SampleSession } from '../../support/sample-session.ts';

/** What the relay asks of the media server, in order. */
function mediaFor(sample: SampleSession) {
  const asked: string[] = [];
  const note = (what: string, room: string) => {
    asked.push(`${what} ${room}`);
    return Promise.resolve();
  };
  const server: MediaServer = {
    createRoom: (room) => note('create', room),
    deleteRoom: (room) => note('delete', room),
    token: async (room, identity) => ({ url: 'ws://media', token: `${room} ${identity.split('-')[0] ?? ''}` }),
    allowScreen: (room) => note('allow', room),
    forbidScreens: (room) => note('forbid', room),
  };
  const media = new MediaService({
    server,
    now: () => sample.session,
    randomId: () => 'random',
    timer: new FakeTime().timer,
    observe: () => undefined,
  });
  return { media, asked };
}

function agentClaims({ id, name }: typeof AGENT): Claims {
  return { role: 'agent', tenantId: 'fernway', installationId: '7001', agentId: id, name };
}

describe('who sees the screen', () => {
  test('[H1] [K8] the owner alone: no helper, watcher or guest', async () => {
    const sample = new SampleSession().confirmed();
    sample.run(AGENT, { type: 'participant:invite', to: queueOf(JONAH), right: 'co-drive', note: '' });
    sample.run(JONAH, { type: 'invitation:accept', invitationId: sample.lastId });
    sample.run(AGENT, { type: 'share:request', scope: 'screen' });
    const { media } = mediaFor(sample);
    const guest: Claims = { role: 'guest', tenantId: 'fernway', sessionId: 's1', agentId: 'guest-g', name: 'Pat' };
    for (const claims of [agentClaims(JONAH), agentClaims(ROSA), guest]) {
      await expect(media.connect(sample.current, claims)).resolves.toMatchObject({ error: { code: 'not-allowed' } });
    }
    await expect(media.connect(sample.current, agentClaims(AGENT))).resolves.toMatchObject({
      value: { token: 'r1 agent' },
    });
  });

  test('[H1] [H8] with a new owner the old room goes, and the next share has another one', async () => {
    const sample = new SampleSession().shared();
    const { media, asked } = mediaFor(sample);
    sample.run(ROSA, { type: 'session:take-over', note: '' });
    media.align(sample.current);
    sample.run(ROSA, { type: 'share:request', scope: 'screen' });
    await expect(media.connect(sample.current, agentClaims(AGENT))).resolves.toMatchObject({ ok: false });
    await expect(media.connect(sample.current, agentClaims(ROSA))).resolves.toMatchObject({
      value: { token: 'r1.1 agent' },
    });
    expect(asked).toEqual(['delete r1', 'forbid r1.1', 'create r1.1']);
  });

  test('[L3] a room is named after its owners', () => {
    expect([nextRoom('r1'), nextRoom('r1.1'), nextRoom('r1.9')]).toEqual(['r1.1', 'r1.2', 'r1.10']);
    expect(formerRooms('r1')).toEqual([]);
    expect(formerRooms('r1.2')).toEqual(['r1', 'r1.1']);
  });
});
