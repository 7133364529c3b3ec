import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { act, asked, CLICK, obey, outcome, scroll, takeControl } from './acting.ts';
import { RefusalLog } from './refusal-log.ts';
import { watchPage } from './shared-page.ts';

const MARA_ID = '7001-101';

let relay: TestRelay;
const refusals = new RefusalLog();

beforeAll(async () => {
  relay = await createTestRelay({ observe: refusals.observe });
});
afterAll(() => relay.close());
afterEach(() => {
  refusals.clear();
});

describe('[U1] the ledger', () => {
  test('many actions are one commit, by class, without content, for both ends', async () => {
    const { page, viewer, agent, customer, sessionId } = await watchPage(relay, 500, 'type');
    obey(page);
    await takeControl(viewer);
    const before = agent.session(sessionId)?.seq ?? 0;
    for (let number = 0; number < 10; number++) act(viewer, number, number < 4 ? scroll(number) : CLICK);
    act(viewer, 10, { kind: 'text', text: 'canary-4711' });
    act(viewer, 11, { kind: 'key', key: 'Enter', shift: false });
    await expect(outcome(viewer, 11)).resolves.toBe('done');
    viewer.say({ type: 'control', isWanted: false });
    const noted = await customer.event(sessionId, 'control-used');
    expect(noted).toMatchObject({ agentId: MARA_ID, scrolls: 4, clicks: 6, keys: 2 });
    expect(noted.until).toBeGreaterThanOrEqual(noted.since);
    await agent.event(sessionId, 'control-used');
    expect(agent.session(sessionId)?.seq).toBe(before + 1);
    expect(JSON.stringify([...agent.commits.values()])).not.toContain('canary');
  });

  test('what was not done is not counted, and what is taken back is written down first', async () => {
    const { page, viewer, agent, customer, sessionId, grantId } = await watchPage(relay, 500, 'click');
    await takeControl(viewer);
    act(viewer, 1);
    const { act: number } = await page.hear('act');
    page.say({ type: 'acted', act: number, agentId: MARA_ID, outcome: 'private-field' });
    await expect(outcome(viewer, 1)).resolves.toBe('private-field');
    obey(page);
    act(viewer, 2, scroll(9));
    await expect(outcome(viewer, 2)).resolves.toBe('done');
    await customer.write('share:stop', sessionId, { grantId, reason: 'asked' });
    viewer.say({ type: 'control', isWanted: false });
    await expect(agent.event(sessionId, 'control-used')).resolves.toMatchObject({ scrolls: 1, clicks: 0 });
  });

  test('what was done just before the end is in the log before the note for the ticket is made', async () => {
    const { page, viewer, agent, sessionId } = await watchPage(relay, 500, 'click');
    obey(page);
    await takeControl(viewer);
    act(viewer, 1);
    await expect(outcome(viewer, 1)).resolves.toBe('done');
    await agent.write('session:end', sessionId, {});
    await viewer.ended();
    await expect(agent.event(sessionId, 'control-used')).resolves.toMatchObject({ clicks: 1, scrolls: 0, keys: 0 });
    expect(agent.session(sessionId)?.phase).toBe('wrap-up');
  });
});

describe('[R4] too much of it', () => {
  test('acts beyond the rate are answered, gestures are dropped; the line stays', async () => {
    const { page, viewer } = await watchPage(relay, 500, 'click');
    await takeControl(viewer);
    for (let number = 0; number < 90; number++) act(viewer, number, scroll(number));
    await expect(outcome(viewer, 89)).resolves.toBe('too-fast');
    for (let x = 0; x < 200; x++) viewer.say({ type: 'gesture', gesture: { type: 'point', x, y: 1 } });
    await refusals.counted('too-many', 100);
    viewer.say({ type: 'resync' });
    await page.hear('resync');
    expect(asked(page).length).toBeLessThan(45);
    const gestures = page.told.filter(({ type }) => type === 'gesture').length;
    expect(gestures).toBeLessThan(90);
    expect(gestures).toBeGreaterThan(30);
  });

  test.each([
    ['longer than a line takes', 'x'.repeat(70_000), 'too-large'],
    [
      'with a text too long',
      { type: 'act', act: 1, epoch: 1, action: { kind: 'text', text: 'x'.repeat(501) } },
      'invalid-input',
    ],
    ['with a field nobody knows', { type: 'control', isWanted: true, agentId: 'tomas' }, 'invalid-input'],
    ['with a place outside', { type: 'act', act: 1, epoch: 1, action: { ...CLICK, x: 1.5 } }, 'invalid-input'],
    [
      'with a key that is none',
      { type: 'act', act: 1, epoch: 1, action: { kind: 'key', key: 'F4', shift: false } },
      'invalid-input',
    ],
  ])('a message %s ends the line of its sender alone', async (_, message, code) => {
    const { page, viewer, agent, customer, sessionId } = await watchPage(relay, 500, 'type');
    viewer.say(message);
    await viewer.closed();
    await refusals.counted(code);
    await agent.write('chat:send', sessionId, { text: 'Still here' });
    await customer.event(sessionId, 'message-sent');
    expect(page.closedWith).toBeUndefined();
    expect(asked(page)).toEqual([]);
  });
});
