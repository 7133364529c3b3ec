import { commandId } from '../../support/test-client.ts';
import { startChat } from '../../support/story.ts';
import { createTestRelay } from '../../support/test-relay.ts';
import { createTestStores } from '../../support/test-stores.ts';

test('[F4] a relay that stops tells its clients when to come back, and finishes what it has begun', async () => {
  const stores = await createTestStores('stop');
  const relay = await createTestRelay({ stores, env: { MOVE_SECONDS: '3' } });
  const { agent, customer, sessionId } = await startChat(relay);
  const sends = Array.from({ length: 20 }, (_, index) =>
    customer.send('chat:send', { sessionId, commandId: commandId(), text: `last words ${index}` }).then(
      (answer) => answer.ok,
      () => false,
    ),
  );
  await agent.event(sessionId, 'message-sent');
  const moving = Promise.all([agent.notice('relay:moving'), customer.notice('relay:moving')]);
  const closed = relay.stop();
  for (const { afterMs } of await moving) {
    expect(afterMs).toBeGreaterThanOrEqual(0);
    expect(afterMs).toBeLessThanOrEqual(3000);
  }
  await closed;
  const acknowledged = (await Promise.all(sends)).filter(Boolean).length;
  const stored = (await stores.log.read(sessionId))
    .flatMap(({ events }) => events)
    .filter(({ type }) => type === 'message-sent');
  expect(stored.length).toBeGreaterThanOrEqual(acknowledged);
  expect(acknowledged).toBeGreaterThan(0);
  await relay.close();
  await stores.close();
});
