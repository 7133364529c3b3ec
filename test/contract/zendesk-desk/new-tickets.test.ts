import { startDesk, type DeskClient } from './desk-client.ts';

const NEW = { ticket: { subject: 'Help', comment: { body: 'Dana asks', public: false }, external_id: 's1' } };

describe('new tickets of the stand-in', () => {
  let desk: DeskClient;

  beforeEach(async () => {
    desk = await startDesk();
  });

  afterEach(() => desk.close());

  const withKey = async (key: string, body: unknown) => {
    const token = String((await desk.refresh()).body.access_token);
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key };
    return desk.send('POST', '/api/v2/tickets.json', body, headers);
  };
  const listed = async () => (await desk.call('GET', '/tickets.json?external_id=s1')).body.tickets as unknown[];

  it('[F1] makes a ticket with its first comment and external id', async () => {
    const { status, body, headers } = await desk.call('POST', '/tickets.json', NEW);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      ticket: { id: 1043, subject: 'Help', external_id: 's1', status: 'new', requester_id: 100 },
      audit: { events: [{ field_name: 'subject' }, { field_name: 'external_id' }, { type: 'Comment', public: false }] },
    });
    expect(headers.get('location')).toBe(`${desk.url}/api/v2/tickets/1043.json`);
    expect((await desk.call('GET', '/tickets/1043/comments.json')).body).toMatchObject({ count: 1 });
  });

  it('[F1] finds tickets by external id', async () => {
    await desk.call('POST', '/tickets.json', NEW);

    expect(await listed()).toMatchObject([{ id: 1043 }]);
    expect((await desk.call('GET', '/tickets.json?external_id=s2')).body).toMatchObject({ tickets: [], count: 0 });
  });

  it('[F1] the same idempotency key gives the first answer and makes one ticket', async () => {
    const first = await withKey('k1', NEW);
    const second = await withKey('k1', NEW);

    expect([first.headers.get('x-idempotency-lookup'), second.headers.get('x-idempotency-lookup')]).toEqual([
      'miss',
      'hit',
    ]);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await listed()).toHaveLength(1);
  });

  it('[F1] the same key with another request is refused', async () => {
    await withKey('k1', NEW);

    expect(await withKey('k1', { ticket: { ...NEW.ticket, subject: 'Other' } })).toMatchObject({
      status: 400,
      body: { error: 'IdempotentRequestError' },
    });
  });

  it('[F1] a ticket without a comment is refused', async () => {
    expect(await desk.call('POST', '/tickets.json', { ticket: { subject: 'Help' } })).toMatchObject({ status: 422 });
  });
});

describe('groups of the stand-in', () => {
  let desk: DeskClient;

  beforeAll(async () => {
    desk = await startDesk();
  });

  afterAll(() => desk.close());

  it('[K4] shows the memberships of an agent, the default one first', async () => {
    expect((await desk.call('GET', '/users/105/group_memberships.json')).body).toMatchObject({
      group_memberships: [
        { user_id: 105, group_id: 31, default: true },
        { user_id: 105, group_id: 32, default: false },
      ],
      next_page: null,
      count: 2,
    });
    expect((await desk.call('GET', '/users/201/group_memberships.json')).body).toMatchObject({ count: 0 });
    expect((await desk.call('GET', '/users/7/group_memberships.json')).status).toBe(404);
  });

  it('[K4] has six agents to act as', async () => {
    const { body } = await desk.send('GET', '/desk/state');

    expect((body.agents as Array<{ name: string }>).map(({ name }) => name)).toEqual([
      'Mara',
      'Tomas',
      'Ines',
      'Jonah',
      'Rosa',
      'Yuki',
    ]);
  });
});
