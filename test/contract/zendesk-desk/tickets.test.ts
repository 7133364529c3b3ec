import { startDesk, type DeskClient } from './desk-client.ts';

describe('REST API of the stand-in', () => {
  let desk: DeskClient;

  beforeAll(async () => {
    desk = await startDesk();
  });

  afterAll(() => desk.close());

  const put = (id: number, ticket: Record<string, unknown>) => desk.call('PUT', `/tickets/${id}.json`, { ticket });

  it('[K2] writes an internal note and keeps the metadata in its audit', async () => {
    const { status, body } = await put(1042, {
      comment: { body: 'Transcript', public: false },
      metadata: { casement: 's1' },
    });
    const audits = await desk.call('GET', '/tickets/1042/audits.json?sort_order=desc&per_page=1');
    const comments = await desk.call('GET', '/tickets/1042/comments.json?sort_order=desc');

    expect(status).toBe(200);
    expect(body).toMatchObject({ ticket: { id: 1042 }, audit: { metadata: { custom: { casement: 's1' } } } });
    expect(audits.body.audits).toMatchObject([
      { author_id: 100, metadata: { custom: { casement: 's1' } }, events: [{ type: 'Comment', public: false }] },
    ]);
    expect(audits.body.next_page).toContain('page=2');
    expect(comments.body.comments).toMatchObject([
      { body: 'Transcript', public: false, type: 'Comment' },
      {},
      {},
      {},
      {},
    ]);
  });

  it('[K2] records changed fields with the value before', async () => {
    await put(1041, { status: 'pending', custom_fields: [{ id: 900001, value: 'chat' }] });
    const { body } = await desk.call('GET', '/tickets/1041.json');
    const audits = await desk.call('GET', '/tickets/1041/audits.json?sort_order=desc&per_page=1');

    expect(body.ticket).toMatchObject({
      status: 'pending',
      custom_fields: [{ id: 900002 }, { id: 900001, value: 'chat' }],
    });
    expect(audits.body.audits).toMatchObject([
      {
        events: [
          { field_name: 'status', value: 'pending', previous_value: 'new' },
          { field_name: '900001', previous_value: null },
        ],
      },
    ]);
  });

  it('[K2] refuses a safe update of an outdated ticket and takes a current one', async () => {
    const safe = (stamp: string) => put(1040, { subject: 'New', safe_update: true, updated_stamp: stamp });
    const { body } = await desk.call('GET', '/tickets/1040.json');
    const { updated_at: stamp } = Object(body.ticket) as { updated_at: string };

    expect(await safe('2020-01-01T00:00:00Z')).toMatchObject({ status: 409, body: { error: 'UpdateConflict' } });
    expect((await safe(stamp)).status).toBe(200);
  });

  it.each([
    ['an empty comment', 1038, { comment: { body: ' ' } }, 'comment'],
    ['an unknown status', 1038, { status: 'lost' }, 'status'],
    ['a change of a closed ticket', 1019, { comment: { body: 'Late', public: false } }, 'status'],
  ])('[K2] answers 422 to %s and writes nothing', async (_title, id, ticket, field) => {
    const before = await desk.call('GET', `/tickets/${id}/audits.json`);
    const answer = await put(id, ticket);

    expect(answer).toMatchObject({ status: 422, body: { error: 'RecordInvalid', details: { [field]: [{}] } } });
    expect((await desk.call('GET', `/tickets/${id}/audits.json`)).body).toEqual(before.body);
  });

  it('[K2] adds tags without losing those that are there', async () => {
    const { body } = await desk.call('PUT', '/tickets/1042/tags.json', { tags: ['casement', 'checkout'] });

    expect(body).toEqual({ tags: ['checkout', 'casement'] });
  });

  it('[K2] says 404 in the same shape for every missing thing', async () => {
    const missing = { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } };

    expect(await desk.call('GET', '/tickets/7.json')).toMatchObject(missing);
    expect(await put(7, {})).toMatchObject(missing);
    expect(await desk.call('GET', '/users/7.json')).toMatchObject(missing);
    expect(await desk.call('GET', '/groups/7.json')).toMatchObject(missing);
    expect(await desk.call('GET', '/nothing.json')).toMatchObject({ status: 404, body: { error: 'InvalidEndpoint' } });
  });

  it('[K2] answers 400 to a body that is no JSON', async () => {
    const response = await fetch(`${desk.url}/api/v2/tickets/1042.json`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });

    expect([response.status, await response.json()]).toMatchObject([400, { error: 'Bad request' }]);
  });

  it('[K2] shows users and their groups', async () => {
    expect((await desk.call('GET', '/users/101.json')).body).toMatchObject({ user: { name: 'Mara', role: 'agent' } });
    expect((await desk.call('GET', '/users/101/groups.json')).body).toMatchObject({ groups: [{ name: 'Billing' }] });
  });
});
