import { io } from 'socket.io-client';
import { untilConnected } from '../../bench/load/until-connected.ts';
import { openCrashSite, type CrashSite } from './crash-site.ts';

let site: CrashSite;

beforeAll(async () => {
  site = await openCrashSite();
});
afterAll(() => site.close());

/** Where a proxy lets no WebSocket through, and whenever one could not be opened at once. */
test('[F1] [F29] a page that polls is served, and the relay goes on', async () => {
  const { token } = await site.relay.signIn();
  const socket = io(site.relay.url, {
    auth: { token },
    extraHeaders: { origin: site.relay.url },
    transports: ['polling'],
    reconnection: false,
  });
  await untilConnected(socket);
  const answer: unknown = await socket.timeout(10_000).emitWithAck('ticket:open', { ticketId: '1042' });
  expect(answer).toMatchObject({ ok: true });
  socket.disconnect();
  expect((await fetch(`${site.relay.url}/readyz`)).status).toBe(200);
});
