import { createZendeskApi } from '../../../integrations/zendesk/server/zendesk-api.ts';
import { createZendeskHelpDesk } from '../../../integrations/zendesk/server/zendesk-help-desk.ts';
import { createMemoryCredentialStore } from '../../../relay/adapters/memory/memory-credential-store.ts';
import type { HelpDesk } from '../../../relay/domain/ports.ts';
import type { Installation } from '../../../relay/domain/tenant.ts';
import { startDesk, type DeskClient } from '../zendesk-desk/desk-client.ts';

const ASK = { marker: 's-4711', subject: 'Cannot pay', requester: 'Dana' };

describe('Zendesk as a help desk', () => {
  let desk: DeskClient;
  let installation: Installation;
  let helpDesk: HelpDesk;

  beforeEach(async () => {
    desk = await startDesk();
    const { url: apiUrl, oauth } = desk;
    const facts = { id: '7001', system: 'zendesk', subdomain: 'fernway', frameOrigin: apiUrl, publicKeyPem: '' };
    installation = { ...facts, apiUrl, oauth };
    helpDesk = anotherRelay();
  });
  afterEach(() => desk.close());

  const anotherRelay = () =>
    createZendeskHelpDesk(createZendeskApi(createMemoryCredentialStore(), Date.now, () => undefined));
  const made = async () =>
    (await desk.call('GET', `/tickets.json?external_id=${ASK.marker}`)).body.tickets as Array<{ id: number }>;

  test('[K4] knows the name and the groups of an agent', async () => {
    await expect(helpDesk.agent(installation, '102')).resolves.toEqual({
      ok: true,
      value: { name: 'Tomas', groups: ['31', '32'] },
    });
  });

  test('[K4] an end user is no agent, and who is not there is not found', async () => {
    await expect(helpDesk.agent(installation, '201')).resolves.toMatchObject({ error: { code: 'not-allowed' } });
    await expect(helpDesk.agent(installation, '999')).resolves.toMatchObject({ error: { code: 'not-found' } });
  });

  test('[K4] without its groups an agent is not known', async () => {
    await desk.fault({ kind: 'server-error', path: '/api/v2/users/102/group_memberships' });
    await expect(helpDesk.agent(installation, '102')).resolves.toMatchObject({
      error: { code: 'help-desk-unavailable' },
    });
  });

  test('[F1] makes a ticket with an internal comment, and the same marker gives the same ticket', async () => {
    const first = await helpDesk.createTicket(installation, ASK);
    const second = await anotherRelay().createTicket(installation, { ...ASK, requester: 'Somebody else' });

    expect(first).toEqual({ ok: true, value: { id: '1043', subject: 'Cannot pay', requester: 'Dana' } });
    expect(second).toMatchObject({ value: { id: '1043' } });
    const { body } = await desk.call('GET', '/tickets/1043/comments.json');
    expect(body.comments).toMatchObject([{ public: false, body: expect.stringContaining('Dana') as string }]);
  });

  test('[F1] after a lost answer the ticket is found, not made again', async () => {
    await desk.fault({ kind: 'lost-answer', count: 1, method: 'POST', path: '/api/v2/tickets' });

    await expect(helpDesk.createTicket(installation, ASK)).resolves.toMatchObject({
      error: { code: 'help-desk-unavailable' },
    });
    await expect(helpDesk.createTicket(installation, ASK)).resolves.toMatchObject({ value: { id: '1043' } });
    expect(await made()).toHaveLength(1);
  });

  test('[F1] twenty attempts at once at two relays make one ticket', async () => {
    const relays = [helpDesk, anotherRelay()];
    const attempts = Array.from({ length: 20 }, (_, index) =>
      (relays[index % 2] ?? helpDesk).createTicket(installation, ASK),
    );
    const ids = (await Promise.all(attempts)).map((answer) => (answer.ok ? answer.value.id : 'none'));

    expect(new Set(ids)).toEqual(new Set(['1043']));
    expect(await made()).toHaveLength(1);
  });

  test.each([['forbidden'], ['rate-limit'], ['unprocessable'], ['refused']])(
    '[F1] %s: no ticket, and a sentence to act on',
    async (kind) => {
      await desk.fault({ kind, method: 'POST', path: '/api/v2/tickets' });

      await expect(helpDesk.createTicket(installation, ASK)).resolves.toMatchObject({
        error: { code: 'help-desk-unavailable', message: expect.stringMatching(/Try again/) as string },
      });
      expect(await made()).toHaveLength(0);
    },
  );
});
