import type { AgentStore, KnownAgent } from '../../../relay/domain/ports.ts';

/** What every agent store must do. */
export function runAgentStoreSuite(name: string, setUp: () => Promise<AgentStore>): void {
  describe(`agent store: ${name}`, () => {
    let agents: AgentStore;
    let id: string;
    let count = 0;

    beforeAll(async () => {
      agents = await setUp();
    });
    beforeEach(() => {
      id = `a-${String(process.pid)}-${String(Date.now())}-${String(count++)}`;
    });
    const agentOf = (groups: string[], called = 'Mara'): KnownAgent => ({
      id,
      tenantId: 'fernway',
      name: called,
      groups,
    });

    test('[K4] keeps an agent with the groups of now', async () => {
      await agents.keep(agentOf(['31']));
      await agents.keep(agentOf(['31', '32'], 'Mara B.'));
      await expect(agents.find(id)).resolves.toEqual(agentOf(['31', '32'], 'Mara B.'));
    });

    test('[K4] sixty first sights at once leave one agent', async () => {
      await Promise.all(Array.from({ length: 60 }, () => agents.keep(agentOf(['31']))));
      const same = (await agents.all()).filter((agent) => agent.id === id);
      expect(same).toEqual([agentOf(['31'])]);
    });

    test('who was never kept is not found', async () => {
      await expect(agents.find(id)).resolves.toBeUndefined();
    });
  });
}
