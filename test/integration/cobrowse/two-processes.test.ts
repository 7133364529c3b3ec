import { act, obey, outcome, scroll, takeControl } from './acting.ts';
import { untilStatus } from './apart.ts';
import { watchPage } from './shared-page.ts';
import { openTwoProcesses, type TwoProcesses } from './two-processes.ts';

let site: TwoProcesses;

beforeAll(async () => {
  site = await openTwoProcesses();
}, 120_000);
afterAll(() => site.close());

async function readiness() {
  const response = await fetch(`${site.lines.url}/readyz`);
  return { status: response.status, body: undefined };
}

describe('[C6] [C5] two processes on one store', () => {
  test('pages are shared, acted on, taken back and noted, each where it belongs', async () => {
    const { page, viewer, agent, customer, sessionId, grantId } = await watchPage(site.relay, 500, 'click', site.lines);
    obey(page);
    await takeControl(viewer);
    for (let number = 0; number < 3; number++) act(viewer, number, scroll(number));
    await expect(outcome(viewer, 2)).resolves.toBe('done');
    await customer.write('share:stop', sessionId, { grantId, reason: 'asked' });
    viewer.say({ type: 'control', isWanted: false });
    await expect(agent.event(sessionId, 'control-used')).resolves.toMatchObject({ scrolls: 3 });
    await agent.write('session:end', sessionId, {});
    await expect(Promise.all([viewer.ended(), page.ended()])).resolves.toEqual(['session-ended', 'session-ended']);
  });

  test('[F13] while the relay stands still everybody is sent away; afterwards it goes on', async () => {
    const { page, viewer, shared } = await watchPage(site.relay, 500, 'click', site.lines);
    site.relayProcess.freeze();
    try {
      await expect(Promise.all([page.closed(), viewer.closed()])).resolves.toEqual([1013, 1013]);
      await untilStatus(readiness, 503);
    } finally {
      site.relayProcess.thaw();
    }
    await untilStatus(readiness, 200);
    const back = await shared.page();
    await back.hear('ready');
  });
});
