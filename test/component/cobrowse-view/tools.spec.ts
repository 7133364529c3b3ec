import { expect } from '@playwright/test';
import { element, text } from './page-of.ts';
import { test } from './view-test.ts';
import { Tools } from './tools.ts';

const box = (id: string, style: string, tag = 'div', more: Record<string, unknown> = {}) =>
  element(tag, { id, style: `position: absolute; ${style}`, ...more }, [text(id)]);
const PAGE = [
  { ...box('pay', 'left: 100px; top: 100px; width: 200px; height: 40px', 'button'), id: 50 },
  { ...box('cover', 'left: 100px; top: 300px; width: 200px; height: 40px', 'p'), id: 51 },
  element('div', { style: 'height: 3000px' }),
];

test.beforeEach(async ({ viewing }) => {
  await viewing.page.setViewportSize({ width: 1300, height: 900 });
});

test('[A11] [D1] nothing is sent while nothing but seeing is allowed, and each tool says what to ask', async ({
  viewing,
}) => {
  const tools = new Tools(viewing);
  await tools.open(PAGE, 'see');
  for (const name of ['Point', 'Draw', 'Control', 'Clear'])
    await expect(tools.button(name)).toHaveAttribute('aria-disabled', 'true');
  await expect(tools.button('Draw')).toHaveAttribute('title', 'Ask under Control to point and draw');
  await expect(tools.button('Control')).toHaveAttribute('title', 'Ask under Control to scroll, click or type');
  await tools.button('Point').click({ force: true });
  await viewing.page.keyboard.press('d');
  await tools.region.focus();
  for (const key of ['p', 'd', 'c', 'x']) await viewing.page.keyboard.press(key);
  await tools.move(150, 120);
  await tools.click(150, 120);
  await viewing.change();
  expect(tools.said()).toEqual([]);
});

test('[A11] the pointer is sent in pixels of the whole document, at most 20 times a second, and taken away', async ({
  viewing,
}) => {
  const tools = new Tools(viewing);
  await tools.open(PAGE, 'point');
  await viewing.change({ type: 3, timestamp: 2000, data: { source: 3, id: 1, x: 0, y: 700 } });
  await tools.button('Point').click();
  const began = Date.now();
  for (let step = 0; step <= 60; step += 1) await tools.move(100 + step, 100);
  const seconds = (Date.now() - began) / 1000;
  await tools.expectLast({ type: 'gesture', gesture: { type: 'point', x: 160, y: 800 } });
  expect(tools.gestures('point').length).toBeLessThanOrEqual(20 * seconds + 2);
  await tools.button('Look').click();
  await tools.expectLast({ type: 'gesture', gesture: { type: 'point-away' } });
});

test('[A11] a line is sent in pieces of one stroke, stays with the document here too, and is wiped', async ({
  viewing,
}) => {
  const tools = new Tools(viewing);
  await tools.open(PAGE, 'point');
  await tools.region.focus();
  await viewing.page.keyboard.press('d');
  await tools.drag([
    [100, 200],
    [140, 220],
    [180, 260],
  ]);
  await tools.drag([[300, 300]]);
  await expect.poll(() => tools.stroke(1).slice(0, 2)).toEqual([100, 200]);
  expect(tools.stroke(1).slice(-2)).toEqual([180, 260]);
  expect(tools.stroke(2)).toEqual([300, 300]);
  const ink = tools.mirror.locator('polyline');
  await expect(ink).toHaveCount(2);
  const before = await ink.first().boundingBox();
  await viewing.change({ type: 3, timestamp: 2000, data: { source: 3, id: 1, x: 0, y: 50 } });
  await expect.poll(async () => (await ink.first().boundingBox())?.y).toBeCloseTo((before?.y ?? 0) - 50, 0);
  await tools.button('Clear').click();
  await expect(ink).toHaveCount(0);
  await tools.expectLast({ type: 'gesture', gesture: { type: 'wipe' } });
});

test('[D1] a click goes to the node at the place, as fractions of it, and ripples when it is done', async ({
  viewing,
}) => {
  const tools = new Tools(viewing);
  await tools.open(PAGE, 'click');
  await tools.takeControl();
  await tools.click(150, 110);
  await tools.expectAct({ kind: 'click', node: 50, x: 0.25, y: 0.25, clicks: 1 });
  await tools.watchRipples();
  tools.answer('done');
  await expect(viewing.page.locator('body[data-rippled]')).toBeVisible();
  await tools.click(200, 130, 2);
  await expect
    .poll(() =>
      tools
        .actions()
        .slice(1)
        .map((one) => 'clicks' in one && one.clicks),
    )
    .toEqual([1, 2]);
});

test('[D1] scrolling is collected, dragging goes to the smallest box that holds it', async ({ viewing }) => {
  const tools = new Tools(viewing);
  const track = element('div', { style: 'position: absolute; left: 100px; top: 200px; width: 400px; height: 20px' }, [
    { ...box('thumb', 'left: 0; top: 0; width: 20px; height: 20px; background: red', 'i'), id: 61 },
  ]);
  const range = element('input', {
    type: 'range',
    style: 'position: absolute; left: 0; top: 250px; width: 200px; margin: 0',
  });
  await tools.open([{ ...track, id: 60 }, { ...range, id: 62 }, ...PAGE], 'click');
  await tools.takeControl();
  await tools.move(150, 120);
  for (let turn = 0; turn < 5; turn += 1) await viewing.page.mouse.wheel(0, 40);
  await expect.poll(() => tools.scrolled(50)).toBe(200);
  expect(tools.actions().length).toBeLessThanOrEqual(5);
  await tools.drag([
    [110, 210],
    [200, 210],
    [400, 215],
  ]);
  await expect.poll(() => tools.lastAction()).toMatchObject({ kind: 'drag', node: 60 });
  const drag = tools.lastAction();
  const places = drag?.kind === 'drag' ? drag.places : [];
  expect(places[0]?.x).toBeCloseTo(10 / 400, 2);
  expect(places.at(-1)?.x).toBeCloseTo(300 / 400, 2);
  await tools.drag([
    [20, 258],
    [150, 258],
  ]);
  await expect.poll(() => tools.lastAction()).toMatchObject({ kind: 'drag', node: 62 });
});

test('[D1] the options of a list are shown here, by pointer and by keyboard', async ({ viewing }) => {
  const tools = new Tools(viewing);
  const option = (said: string, more = {}) => element('option', more, [text(said)]);
  const list = element('select', { style: 'position: absolute; left: 100px; top: 200px; width: 200px; height: 30px' }, [
    option('Standard', { selected: true }),
    option('Express'),
    option('Pick up'),
  ]);
  await tools.open([{ ...list, id: 70 }], 'click');
  await tools.takeControl();
  await tools.click(150, 215);
  const menu = viewing.page.getByRole('listbox', { name: 'Options of the list' });
  await expect(menu.getByRole('option')).toHaveText(['Standard', 'Express', 'Pick up']);
  await expect(menu.getByRole('option', { selected: true })).toHaveText('Standard');
  await menu.getByRole('option', { name: 'Pick up' }).click();
  await tools.expectAct({ kind: 'choose', node: 70, option: 2 });
  await tools.click(150, 215);
  await expect(menu).toBeFocused();
  await viewing.page.keyboard.press('ArrowDown');
  await viewing.page.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
  await tools.expectAct({ kind: 'choose', node: 70, option: 1 });
  await tools.click(150, 215);
  await expect(menu).toBeFocused();
  await viewing.page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  expect(tools.actions()).toHaveLength(2);
});

test('[D1] what is typed goes in order, with keys, pasted text and what is composed, and nowhere else', async ({
  viewing,
}) => {
  const tools = new Tools(viewing);
  await tools.open(PAGE, 'type');
  await viewing.page.evaluate(() => {
    document.body.dataset.heard = '';
    document.addEventListener(
      'keydown',
      ({ key }) => (document.body.dataset.heard = `${document.body.dataset.heard ?? ''}${key}`),
    );
  });
  await tools.region.focus();
  await viewing.page.keyboard.press('c');
  await tools.expectLast({ type: 'control', isWanted: true });
  tools.grantControl();
  await viewing.page.keyboard.press('Enter');
  await viewing.page.keyboard.type('Hi ä');
  await viewing.page.keyboard.press('Tab');
  await viewing.page.keyboard.press('Shift+ArrowLeft');
  await viewing.page.keyboard.press('Control+a');
  await viewing.page.keyboard.press('Backspace');
  await expect.poll(() => tools.typed()).toEqual(['Hi ä', 'Tab', 'Shift+ArrowLeft', 'SelectAll', 'Backspace']);
  await viewing.page.keyboard.insertText('pasted €');
  await expect.poll(() => tools.typed().at(-1)).toBe('pasted €');
  await tools.compose('漢字');
  await expect.poll(() => tools.typed().at(-1)).toBe('pasted €漢字');
  await expect(viewing.page.getByRole('textbox', { name: 'Message' })).toHaveValue('');
  const heard = await viewing.page.locator('body').getAttribute('data-heard');
  expect(heard).toBe('cEnter');
  await viewing.page.keyboard.press('Escape');
  await tools.expectLast({ type: 'control', isWanted: false });
  await expect(tools.region).toBeFocused();
  await expect(tools.button('Look')).toHaveAttribute('aria-pressed', 'true');
});

test('[D1] only what is allowed is sent: the rest says so at its place', async ({ viewing }) => {
  const tools = new Tools(viewing);
  await tools.open(PAGE, 'scroll');
  await tools.takeControl();
  await tools.click(150, 120);
  await expect(tools.bubble).toHaveText('Dana has not allowed this. Ask under Control.');
  await viewing.page.keyboard.type('secret');
  await viewing.page.keyboard.press('Enter');
  await tools.move(150, 130);
  await viewing.page.mouse.wheel(0, 90);
  await expect.poll(() => tools.lastAction()?.kind).toBe('scroll');
  expect(tools.actions().map(({ kind }) => kind)).toEqual(['scroll']);
});

test('[C5] a grant that ends takes the tool away in the same moment', async ({ viewing }) => {
  const tools = new Tools(viewing);
  await tools.open(PAGE, 'type');
  await tools.takeControl();
  await viewing.page.evaluate(() => window.allow('see'));
  await tools.expectLast({ type: 'control', isWanted: false });
  await expect(tools.button('Look')).toHaveAttribute('aria-pressed', 'true');
  await expect(tools.bubble).toHaveText('Ask under Control to scroll, click or type');
  const before = tools.said().length;
  await tools.click(150, 120);
  await viewing.page.keyboard.type('x');
  await viewing.change();
  expect(tools.said()).toHaveLength(before);
});

test('[K11] on a page that the site calls sensitive nobody takes the control', async ({ viewing }) => {
  const tools = new Tools(viewing);
  await tools.open(PAGE, 'type');
  await tools.takeControl();
  viewing.site.relay.say(viewing.sessionId, { type: 'tagged', isSensitive: true });
  await expect(tools.button('Control')).toHaveAttribute('title', 'This site does not let anybody control this page.');
  await expect(tools.button('Control')).toHaveAttribute('aria-disabled', 'true');
  await tools.expectLast({ type: 'control', isWanted: false });
  await expect(tools.button('Draw')).not.toHaveAttribute('aria-disabled', 'true');
  viewing.site.relay.say(viewing.sessionId, { type: 'tagged', isSensitive: false });
  await expect(tools.button('Control')).not.toHaveAttribute('aria-disabled', 'true');
});

test('[D1] one agent has the control: who has it is said, and losing it is too', async ({ viewing }) => {
  const tools = new Tools(viewing);
  const { relay } = viewing.site;
  await tools.open(PAGE, 'type');
  relay.say(viewing.sessionId, { type: 'controller', agentId: 'zendesk:8' });
  await expect(tools.mirror.getByText('Tomas has the control')).toBeVisible();
  await expect(tools.button('Control')).toHaveAttribute('aria-disabled', 'true');
  relay.say(viewing.sessionId, { type: 'controller', agentId: null });
  await tools.takeControl();
  await expect(tools.mirror.getByText('You have the control', { exact: true })).toBeVisible();
  relay.say(viewing.sessionId, { type: 'controller', agentId: null });
  await expect(tools.bubble).toHaveText('You do not have the control any more.');
  await expect(tools.button('Look')).toHaveAttribute('aria-pressed', 'true');
});
