import type { TeamChatStore } from '../../../relay/domain/ports.ts';

/** What every team chat store must do. */
export function runTeamChatStoreSuite(name: string, setUp: () => Promise<TeamChatStore>): void {
  describe(`team chat store: ${name}`, () => {
    let chat: TeamChatStore;
    let tenantId: string;
    let count = 0;

    beforeAll(async () => {
      chat = await setUp();
    });
    beforeEach(() => {
      tenantId = `t-${String(process.pid)}-${String(Date.now())}-${String(count++)}`;
    });
    const messageOf = (number: number, teamId = 'billing', text = `text ${String(number)}`) => ({
      id: `7001-101/m${String(number)}`,
      teamId,
      by: { id: '7001-101', name: 'Mara' },
      at: 1000 + number,
      text,
    });

    test('[F5] gives the newest, oldest first, of one team of one tenant', async () => {
      for (const number of [3, 1, 2]) await chat.add(tenantId, messageOf(number));
      await chat.add(tenantId, messageOf(4, 'technical'));
      await chat.add(`${tenantId}-other`, messageOf(5));
      await expect(chat.last(tenantId, 'billing', 2)).resolves.toEqual([messageOf(2), messageOf(3)]);
    });

    test('the same message again keeps the first', async () => {
      const again = Array.from({ length: 20 }, (_, retry) =>
        chat.add(tenantId, messageOf(1, 'billing', `retry ${String(retry)}`)),
      );
      await chat.add(tenantId, messageOf(0));
      await Promise.all(again);
      await expect(chat.last(tenantId, 'billing', 50)).resolves.toHaveLength(2);
    });

    test('a team that has said nothing has no messages', async () => {
      await expect(chat.last(tenantId, 'billing', 50)).resolves.toEqual([]);
    });
  });
}
