import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { Outcome } from '#shared/protocol/control.ts';
import { element, mutation, text } from './page-of.ts';
import { Tools } from './tools.ts';
import { test } from './view-test.ts';

const at = (left: number, top: number, more = '') =>
  `position: absolute; left: ${left}px; top: ${top}px; width: 200px; height: 40px; margin: 0; padding: 0; border: 0; ${more}`;
const BUTTON = { ...element('button', { style: at(100, 100) }, [text('Pay')]), id: 50 };
/** What is said for each outcome; `done` is no sentence. */
const SAID: Readonly<Record<Exclude<Outcome, 'done'>, string>> = {
  'not-granted': 'Dana has not allowed this. Ask under Control.',
  'not-controller': 'You do not have the control.',
  'customer-busy': 'Dana is using the page.',
  'private-field': 'Hidden field: you cannot use it.',
  'site-forbids': 'Off limits: the site marked it. Ask Dana to do it.',
  'other-site': 'This leads to another site.',
  download: 'This downloads a file. Only Dana can do that.',
  covered: 'Something else covers it.',
  gone: 'It is not on the page any more.',
  'no-field': 'Click into a field first.',
  'too-fast': 'Too fast. Try again.',
  failed: 'It did not work. Try again.',
};

test.beforeEach(async ({ viewing }) => {
  await viewing.page.setViewportSize({ width: 1300, height: 900 });
});

test('[D1] whatever becomes of an act is said at its place, and none is silent', async ({ viewing }) => {
  const tools = new Tools(viewing);
  await tools.open([BUTTON], 'click');
  await tools.takeControl();
  expect(Object.keys(SAID).sort()).toEqual(Outcome.options.filter((one) => one !== 'done').sort());
  for (const [index, [outcome, sentence]] of Object.entries(SAID).entries()) {
    await tools.click(110 + 10 * index, 120);
    await expect.poll(() => tools.actions().length, { timeout: 15_000 }).toBe(index + 1);
    tools.answer(outcome as Outcome);
    await expect(tools.bubble).toHaveText(sentence);
    await expect(tools.mirror.getByRole('status').filter({ hasText: sentence })).toBeAttached();
  }
  const said = await tools.bubble.boundingBox();
  const page = await tools.mirror.locator('iframe').boundingBox();
  expect((said?.x ?? 0) - (page?.x ?? 0)).toBeCloseTo(220, 0);
});

test('[D1] an act that takes its time is shown as under way until it is answered', async ({ viewing }) => {
  const tools = new Tools(viewing);
  await tools.open([BUTTON], 'click');
  await tools.takeControl();
  await tools.click(150, 120);
  const pending = tools.mirror.locator('casement-act-marks .pending');
  await expect(pending).toHaveCount(1);
  tools.answer('done');
  await expect(pending).toHaveCount(0);
  await tools.click(250, 120);
  await expect(pending).toHaveCount(1);
  viewing.site.relay.cut(viewing.sessionId);
  await expect(pending).toHaveCount(0);
  await expect(tools.bubble).toHaveText('You do not have the control any more.');
});

test('[D1] what is hidden is never acted on: nothing is sent', async ({ viewing }) => {
  const tools = new Tools(viewing);
  const hidden = [
    element('input', { style: at(100, 100), 'data-casement-hidden': 'mask', value: '••••' }),
    element('div', { style: at(100, 200), 'data-casement-hidden': 'block' }),
    element('p', { style: at(100, 300), 'data-casement-hidden': 'mask' }, [element('b', {}, [text('••••••')])]),
  ];
  await tools.open(hidden, 'type');
  await tools.takeControl();
  for (const top of [110, 210, 305]) {
    await tools.click(110, top);
    await expect(tools.bubble).toHaveText('Hidden field: you cannot use it.');
  }
  expect(tools.actions()).toEqual([]);
});

test('[D1] [A11] places are found in shadow roots and frames of the same site, and through what lets clicks through', async ({
  viewing,
}) => {
  const tools = new Tools(viewing);
  const inShadow = { ...element('button', { style: at(0, 0) }, [text('In shadow')]), id: 60, isShadow: true };
  const host = { ...element('x-card', { style: at(100, 100) }, [inShadow]), isShadowHost: true };
  const glass = element('div', { style: at(100, 200, 'pointer-events: none; z-index: 9; background: #f004') });
  const below = { ...element('button', { style: at(100, 200) }, [text('Below')]), id: 61 };
  const frame = { ...element('iframe', { style: at(100, 300) }), id: 62 };
  await tools.open([host, below, glass, frame], 'click');
  const inner = { ...element('button', { style: at(20, 10) }, [{ ...text('In a frame'), id: 95 }]), id: 94 };
  const body = { ...element('body', { style: 'margin: 0' }, [inner]), id: 93 };
  const root = { ...element('html', {}, [{ ...element('head'), id: 92 }, body]), id: 91 };
  const attached = { adds: [{ parentId: 62, nextId: null, node: { type: 0, id: 90, childNodes: [root] } }] };
  const change = mutation(attached);
  await viewing.change({ ...change, data: { ...change.data, isAttachIframe: true } });
  await expect(viewing.picture.frameLocator('iframe').getByText('In a frame')).toBeVisible();
  await tools.takeControl();
  await tools.click(150, 110);
  await tools.expectAct({ kind: 'click', node: 60, x: 0.25, y: 0.25, clicks: 1 });
  await tools.click(200, 220);
  await tools.expectAct({ kind: 'click', node: 61, x: 0.5, y: 0.5, clicks: 1 });
  await tools.click(170, 330);
  await tools.expectAct({ kind: 'click', node: 94, x: 0.25, y: 0.5, clicks: 1 });
});

test('[D1] the customer’s focus is seen, so that it is clear where keys go', async ({ viewing }) => {
  const tools = new Tools(viewing);
  const field = { ...element('input', { id: 'field', style: at(100, 100) }), id: 70 };
  await tools.open([field, BUTTON], 'type');
  const seen = viewing.picture.locator('#field');
  await viewing.change({ type: 3, timestamp: 1, data: { source: 2, type: 5, id: 70, x: 0, y: 0 } });
  await expect(seen).toHaveCSS('outline-style', 'solid');
  await viewing.change({ type: 3, timestamp: 1, data: { source: 2, type: 6, id: 70, x: 0, y: 0 } });
  await expect(seen).toHaveCSS('outline-style', 'none');
});

test('[D1] a finger taps and scrolls', async ({ viewing }) => {
  const tools = new Tools(viewing);
  await tools.open([BUTTON], 'click');
  await tools.takeControl();
  const client = await viewing.page.context().newCDPSession(viewing.page);
  const corner = (await tools.mirror.locator('iframe').boundingBox()) ?? { x: 0, y: 0 };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: corner.x + x, y: corner.y + y }],
    });
  await touch('touchStart', 150, 120);
  await touch('touchEnd');
  await expect.poll(() => tools.lastAction()).toMatchObject({ kind: 'click', node: 50 });
  await touch('touchStart', 150, 130);
  for (const y of [120, 100, 70]) await touch('touchMove', 150, y);
  await touch('touchEnd');
  await expect.poll(() => tools.scrolled(50)).toBe(60);
});

test('[D1] the tools are one tab stop with arrow keys, described, and quiet to axe', async ({ viewing }) => {
  const tools = new Tools(viewing);
  await tools.open([BUTTON], 'click');
  await tools.button('Look').focus();
  await viewing.page.keyboard.press('ArrowRight');
  await expect(tools.button('Point')).toBeFocused();
  await viewing.page.keyboard.press('End');
  await expect(tools.button('Clear')).toBeFocused();
  await viewing.page.keyboard.press('Home');
  await viewing.page.keyboard.press('ArrowLeft');
  await expect(tools.button('Clear')).toBeFocused();
  await tools.takeControl();
  await expect(tools.region).toHaveAccessibleDescription(/You have the control: press Enter/);
  await viewing.page.evaluate(() => window.narrow('section'));
  await expect(tools.mirror.getByText('A part of the page only')).toBeVisible();
  const { violations } = await new AxeBuilder({ page: viewing.page }).include('casement-page-mirror').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('[D1] a key never overtakes what was typed right before it', async ({ viewing }) => {
  const tools = new Tools(viewing);
  await tools.open([BUTTON], 'type');
  await tools.takeControl();
  await tools.mirror.locator('casement-hand-layer textarea').evaluate((field: HTMLTextAreaElement) => {
    for (const text of ['a', 'b']) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertText' }));
    }
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', cancelable: true }));
  });
  await expect.poll(() => tools.typed()).toEqual(['ab', 'Tab']);
});
