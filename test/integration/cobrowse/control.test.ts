import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';
import {
  act,
  asked,
  bringTomas,
  choose,
  controllerOf,
  EPOCH,
  obey,
  outcome,
  POINT,
  scroll,
  settled,
  takeControl,
} from './acting.ts';
import { RefusalLog } from './refusal-log.ts';
import { watchPage } from './shared-page.ts';

const CONTROL_SECONDS = 60;
const MARA_ID = '7001-101';

let relay: TestRelay;
let skewMs = 0;
const refusals = new RefusalLog();

beforeAll(async () => {
  const env = { CONTROL_GRANT_SECONDS: String(CONTROL_SECONDS) };
  relay = await createTestRelay({ env, clock: () => Date.now() + skewMs, observe: refusals.observe });
});
afterAll(() => relay.close());
afterEach(() => {
  refusals.clear();
  skewMs = 0;
});

describe('[C5] attack 45: control without consent', () => {
  test('who may only see gets nothing through, and stays on the line', async () => {
    const { page, viewer, sender } = await watchPage(relay);
    viewer.say(POINT);
    viewer.say({ type: 'control', isWanted: true });
    act(viewer, 1);
    act(viewer, 2, scroll(10));
    act(viewer, 3, { kind: 'text', text: 'x' });
    await expect(Promise.all([1, 2, 3].map((number) => outcome(viewer, number)))).resolves.toEqual([
      'not-granted',
      'not-granted',
      'not-granted',
    ]);
    await refusals.counted('not-allowed', 5);
    expect(controllerOf(viewer)).toBeNull();
    sender.change();
    await viewer.frame(1, 1);
    expect(page.told.map(({ type }) => type).filter((type) => type !== 'ready' && type !== 'watched')).toEqual([]);
  });

  test('each rung opens what it says and nothing above', async () => {
    const { page, viewer } = await watchPage(relay, 500, 'scroll');
    await takeControl(viewer);
    act(viewer, 1, scroll(40));
    act(viewer, 2);
    await expect(outcome(viewer, 2)).resolves.toBe('not-granted');
    await settled(viewer, page);
    expect(asked(page)).toEqual([
      { type: 'act', agentId: MARA_ID, act: expect.any(Number) as number, epoch: EPOCH, action: scroll(40) },
    ]);
  });

  test('from the time on at which the grant ends, before anything says so', async () => {
    const { page, viewer } = await watchPage(relay, 500, 'click');
    await takeControl(viewer);
    act(viewer, 1);
    await page.hear('act');
    skewMs = CONTROL_SECONDS * 1000;
    act(viewer, 2);
    await expect(outcome(viewer, 2)).resolves.toBe('not-granted');
    await viewer.until(() => (controllerOf(viewer) === null ? true : undefined));
    expect(asked(page)).toHaveLength(1);
  });

  test('a page says no acts, and a viewer answers none', async () => {
    const one = await watchPage(relay, 500, 'click');
    act(one.page, 1);
    await expect(one.page.ended()).resolves.toBe('invalid-input');
    one.viewer.say({ type: 'acted', act: 1, agentId: MARA_ID, outcome: 'done' });
    await expect(one.viewer.ended()).resolves.toBe('invalid-input');
  });

  test('a colleague in the session without a grant of their own has no line; with one, only as far as it goes', async () => {
    const shared = await watchPage(relay, 500, 'type');
    const helper = await bringTomas(relay, shared);
    await expect((await helper.viewer()).ended()).resolves.toBe('not-allowed');
    const again = await watchPage(relay, 500, 'type');
    const seeing = await bringTomas(relay, again, 'see');
    const line = await seeing.viewer();
    await line.frame(1, 0);
    act(line, 1);
    await expect(outcome(line, 1)).resolves.toBe('not-granted');
    expect(asked(again.page)).toEqual([]);
  });

  test('acts of one session reach no other page, and no other page answers them', async () => {
    const [one, other] = [await watchPage(relay, 500, 'click'), await watchPage(relay, 500, 'click')];
    await Promise.all([takeControl(one.viewer), takeControl(other.viewer)]);
    act(one.viewer, 1);
    const { act: number } = await one.page.hear('act');
    other.page.say({ type: 'acted', act: number, agentId: MARA_ID, outcome: 'done' });
    await Promise.all([settled(one.viewer, one.page), settled(other.viewer, other.page)]);
    expect(asked(other.page)).toEqual([]);
    one.page.say({ type: 'acted', act: number, agentId: MARA_ID, outcome: 'covered' });
    await expect(outcome(one.viewer, 1)).resolves.toBe('covered');
  });
});

describe('[C5] attack 46: control after the customer has taken it back', () => {
  test('in the middle of it: nothing that is sent after the commit reaches the page', async () => {
    const { page, viewer, customer, sessionId, grantId } = await watchPage(relay, 500, 'click');
    await takeControl(viewer);
    obey(page);
    let sent = 0;
    const clicking = setInterval(() => act(viewer, ++sent, choose(sent)), 100);
    await page.until(() => (asked(page).length > 3 ? true : undefined));
    await customer.write('share:stop', sessionId, { grantId, reason: 'asked' });
    const before = sent;
    await viewer.until(() => (sent > before + 5 ? true : undefined));
    clearInterval(clicking);
    await expect(outcome(viewer, sent)).resolves.toBe('not-granted');
    const numbers = asked(page).map(({ action }) => (action.kind === 'choose' ? action.option : -1));
    expect(Math.max(...numbers)).toBeLessThanOrEqual(before);
    expect(numbers.length).toBeGreaterThan(3);
  });

  test('STOP SHARING ends the lines with it, and what was drawn goes', async () => {
    const { page, viewer, customer, agent, sessionId } = await watchPage(relay, 500, 'type');
    await takeControl(viewer);
    viewer.say(POINT);
    await page.hear('gesture');
    const see = agent.events(sessionId).find((event) => event.type === 'share-granted' && event.grant.scope === 'see');
    const grantId = see?.type === 'share-granted' ? see.grant.id : '';
    await customer.write('share:stop', sessionId, { grantId, reason: 'asked' });
    await expect(viewer.ended()).resolves.toBe('not-allowed');
    act(viewer, 1);
    await page.closed();
    expect(asked(page)).toEqual([]);
  });

  test('a colleague who is put out loses the line at once, the owner does not', async () => {
    const shared = await watchPage(relay, 500, 'click');
    const { id, viewer } = await bringTomas(relay, shared, 'click');
    const line = await viewer();
    await line.hear('ready');
    await takeControl(line, id);
    await shared.agent.write('participant:remove', shared.sessionId, { agentId: id });
    await expect(line.ended()).resolves.toBe('not-found');
    await takeControl(shared.viewer);
  });
});

describe('[K8] one controller at a time', () => {
  test('two agents who want it at the same moment: one has it, the other learns who', async () => {
    const shared = await watchPage(relay, 500, 'click');
    const { id, viewer } = await bringTomas(relay, shared, 'click');
    const lines = [shared.viewer, await viewer()];
    await lines[1]?.hear('ready');
    for (let round = 0; round < 10; round++) {
      for (const line of round % 2 === 0 ? lines : lines.toReversed()) line.say({ type: 'control', isWanted: true });
      await Promise.all(lines.map((line) => line.until(() => controllerOf(line) ?? undefined)));
      for (const line of lines) act(line, round);
      const outcomes = lines.map((line) => outcome(line, round));
      const { act: number, agentId } = await shared.page.until(() => asked(shared.page)[round]);
      shared.page.say({ type: 'acted', act: number, agentId, outcome: 'done' });
      await expect(Promise.all(outcomes)).resolves.toEqual(
        expect.arrayContaining(['done', 'not-controller']) as string[],
      );
      expect(lines.map(controllerOf)).toEqual([agentId, agentId]);
      for (const line of lines) line.say({ type: 'control', isWanted: false });
      await Promise.all(lines.map((line) => line.until(() => (controllerOf(line) === null ? true : undefined))));
    }
    const had = shared.page.told.flatMap((told) => (told.type === 'controller' ? [told.agentId] : []));
    had.forEach((agentId, index) => {
      expect(index % 2 === 0 ? [MARA_ID, id] : [null]).toContain(agentId);
    });
    expect(asked(shared.page)).toHaveLength(10);
  });
});

describe('[K11] what a page says of itself', () => {
  test('viewers learn that it is tagged sensitive, late ones as well, and nothing is passed on to it', async () => {
    const { page, viewer, shared } = await watchPage(relay, 500, 'click');
    await takeControl(viewer);
    page.say({ type: 'tagged', isSensitive: true });
    await expect(viewer.hear('tagged')).resolves.toEqual({ type: 'tagged', isSensitive: true });
    const late = await shared.viewer();
    await expect(late.hear('tagged')).resolves.toEqual({ type: 'tagged', isSensitive: true });
    act(viewer, 1);
    await expect(outcome(viewer, 1)).resolves.toBe('site-forbids');
    expect(asked(page)).toEqual([]);
  });
});
