import { startDesk, type DeskClient } from './desk-client.ts';

describe('OAuth of the stand-in', () => {
  let desk: DeskClient;

  beforeAll(async () => {
    desk = await startDesk();
  });

  afterAll(() => desk.close());

  const me = (token: unknown) =>
    desk.send('GET', '/api/v2/users/me.json', undefined, { authorization: `Bearer ${String(token)}` });

  it('[K2] gives a bearer token with an expiry, and a new refresh token', async () => {
    const { status, body } = await desk.refresh();

    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'bearer', expires_in: 1800 });
    expect(body.refresh_token).not.toBe(desk.oauth.refreshToken);
    expect((await me(body.access_token)).body).toMatchObject({ user: { name: 'Casement', role: 'admin' } });
  });

  it('[K2] keeps the token before, so that a lost answer does not lock out', async () => {
    const { body: first } = await desk.refresh();
    const { body: second } = await desk.refresh(String(first.refresh_token));
    const again = await desk.refresh(String(first.refresh_token));

    expect(again.status).toBe(200);
    expect((await desk.refresh(String(second.refresh_token))).status).toBe(200);
    expect((await desk.refresh()).status).toBe(200);
  });

  it.each([
    ['another secret', { client_secret: 'other' }, 401, 'invalid_client'],
    ['another client', { client_id: 'other' }, 401, 'invalid_client'],
    ['an unknown refresh token', { refresh_token: 'other' }, 400, 'invalid_grant'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('[K2] refuses %s', async (_title, change, status, error) => {
    const { clientId, clientSecret, refreshToken } = desk.oauth;
    const good = {
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    };
    const answer = await desk.send('POST', '/oauth/tokens', { ...good, ...change });

    expect(answer).toMatchObject({ status, body: { error } });
  });

  it('[K2] does not take an access token as a refresh token, nor a changed one', async () => {
    const { body } = await desk.refresh();

    expect((await desk.refresh(String(body.access_token))).status).toBe(400);
    expect((await me(`${String(body.access_token)}x`)).status).toBe(401);
    expect((await me(body.refresh_token)).status).toBe(401);
    expect((await desk.send('GET', '/api/v2/users/me.json')).body).toEqual({ error: "Couldn't authenticate you" });
  });

  it('[K2] ends all access tokens on demand; a refresh gives a good one', async () => {
    const { body: old } = await desk.refresh();
    await desk.fault({ kind: 'expire-tokens' });

    expect(await me(old.access_token)).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
    expect((await me((await desk.refresh()).body.access_token)).status).toBe(200);
  });
});
