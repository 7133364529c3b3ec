import { fold } from '#shared/protocol/evolve.ts';
import type { RecordStore, SessionRecord, StoredCommit } from '../../../relay/domain/ports.ts';

function recordOf(id: string, openedAt: number, ticketId = '1042'): SessionRecord {
  const commits: StoredCommit[] = [
    {
      seq: 1,
      commandId: 'open',
      at: openedAt,
      by: { role: 'agent', id: 'a1', name: 'Mara' },
      fingerprint: 'f',
      events: [
        {
          type: 'session-opened',
          tenantId: 'fernway',
          company: 'Fernway',
          portalId: 'help',
          ticket: {
            system: 'zendesk',
            installationId: '1',
            id: ticketId,
            subject: 'Card box stays empty',
            requester: 'Dana',
          },
          externalKey: ticketId,
          onArrival: 'nothing',
          owner: { id: 'a1', name: 'Mara' },
          teamId: null,
          mode: 'chat',
          topic: '',
          skills: [],
          phrase: 'maple lantern',
          mediaRoom: 'r1',
        },
      ],
    },
    {
      seq: 2,
      commandId: 'end',
      at: openedAt + 1,
      by: { role: 'relay' },
      fingerprint: 'f',
      events: [{ type: 'session-ended', reason: 'key-expired', wrapUpUntil: null }],
    },
  ];
  const session = fold(id, commits);
  if (!session) throw new Error('The sample does not fold.');
  return { session, commits };
}

/** What every record store must do. */
export function runRecordStoreSuite(name: string, setUp: () => Promise<RecordStore>): void {
  describe(`record store: ${name}`, () => {
    let records: RecordStore;
    const run = `${String(process.pid)}-${String(Date.now())}`;

    beforeAll(async () => {
      records = await setUp();
    });

    test('keeps a whole history and gives it back', async () => {
      const record = recordOf(`${run}-a`, 5000);
      await records.keep(record);
      const found = await records.find(record.session.id);
      expect(found?.commits).toEqual(record.commits);
      expect(found?.session).toMatchObject({ phase: 'ended', reason: 'key-expired', seq: 2 });
    });

    test('keeping it again changes nothing', async () => {
      const first = recordOf(`${run}-b`, 5000);
      await records.keep(first);
      await records.keep({ ...first, commits: [] });
      expect((await records.find(first.session.id))?.commits).toHaveLength(2);
    });

    test('lists the newest of a ticket first and nothing of other tickets', async () => {
      const ticket = `t-${run}`;
      for (const [index, openedAt] of [3000, 1000, 2000].entries())
        await records.keep(recordOf(`${run}-t${String(index)}`, openedAt, ticket));
      await records.keep(recordOf(`${run}-other`, 9000, `other-${run}`));
      expect((await records.ofTicket('fernway', ticket, 2)).map(({ openedAt }) => openedAt)).toEqual([3000, 2000]);
    });

    test('what was never kept is not found', async () => {
      await expect(records.find(`${run}-none`)).resolves.toBeUndefined();
    });
  });
}
