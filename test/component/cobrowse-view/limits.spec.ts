import { expect } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { partsOf } from '#shared/protocol/frame.ts';
import { BODY_ID, element, mutation, pageOf, text, type Written } from './page-of.ts';
import { test } from './view-test.ts';
import type { Viewing } from './viewing.ts';

const MESSAGE = 'This page is too large to be shown.';

/** The agent's own page answers at once, whatever the mirror is busy with. */
async function expectAlive(viewing: Viewing): Promise<void> {
  const field = viewing.page.getByRole('textbox', { name: 'Message' });
  await field.fill('Still typing');
  await expect(field).toHaveValue('Still typing');
}

function sendText(viewing: Viewing, json: string): void {
  const bytes = Buffer.from(json);
  const head = { kind: 'snapshot', epoch: 9, base: 1, seq: 0, rawBytes: bytes.length } as const;
  viewing.send(partsOf(head, gzipSync(bytes, { level: 1 })));
}

test.describe('[attack 40] a page that is too large', () => {
  test('of 1,000,000 nodes is said to be so; the next one that is smaller is shown', async ({ viewing }) => {
    const node = '{"type":3,"id":9,"textContent":""}';
    const [meta, snapshot] = pageOf([{ ...text('MANY') }]) as [unknown, unknown];
    const many = JSON.stringify({ events: [meta, snapshot] }).replace(
      /\{"type":3,"textContent":"MANY","id":\d+\}/,
      Array.from({ length: 1_000_000 }, () => node).join(','),
    );
    expect(many.length).toBeGreaterThan(30_000_000);
    sendText(viewing, many);
    await expectAlive(viewing);
    await expect(viewing.page.getByText(MESSAGE)).toBeVisible({ timeout: 20_000 });
    await expect(viewing.state).toHaveText('too-large');
    await viewing.show(pageOf([element('p', {}, [text('Small again')])]));
    await expect(viewing.picture.locator('p')).toHaveText('Small again');
    await expect(viewing.page.getByText(MESSAGE)).toBeHidden();
    expect(viewing.errors).toEqual([]);
  });

  test('with a text of 50 MB is said to be so', async ({ viewing }) => {
    const [meta, snapshot] = pageOf([text('LONG')]) as [unknown, unknown];
    const long = JSON.stringify({ events: [meta, snapshot] }).replace('LONG', 'x'.repeat(50_000_000));
    sendText(viewing, long);
    await expectAlive(viewing);
    await expect(viewing.page.getByText(MESSAGE)).toBeVisible({ timeout: 20_000 });
  });

  test('as deep as 100,000 elements is said to be so, at once or grown by changes', async ({ viewing }) => {
    const [meta, snapshot] = pageOf([text('DEEP')]) as [unknown, unknown];
    const opening = '{"type":2,"tagName":"div","attributes":{},"id":9,"childNodes":[';
    const deep = JSON.stringify({ events: [meta, snapshot] }).replace(
      /\{"type":3,"textContent":"DEEP","id":\d+\}/,
      `${opening.repeat(100_000)}${']}'.repeat(100_000)}`,
    );
    sendText(viewing, deep);
    await expect(viewing.page.getByText(MESSAGE)).toBeVisible({ timeout: 20_000 });
    await viewing.show(pageOf([element('p', {}, [text('Flat')])]));
    let parentId = BODY_ID;
    for (let round = 0; round < 3; round += 1) {
      const adds = Array.from({ length: 200 }, () => {
        const node: Written = { ...element('i'), id: parentId + 1000 };
        const add = { parentId, nextId: null, node };
        parentId += 1000;
        return add;
      });
      viewing.send(viewing.frames.change([mutation({ adds })]));
    }
    await expect(viewing.state).toHaveText('too-large', { timeout: 10_000 });
    await expectAlive(viewing);
  });

  test('that grows by changes is stopped at the same bound', async ({ viewing }) => {
    test.slow();
    await viewing.show(pageOf([element('p', {}, [text('Small')])]));
    let id = 1000;
    const adds = () =>
      Array.from({ length: 20_000 }, () => {
        const node = { ...element('i', { hidden: '' }), id: (id += 1) };
        return { parentId: BODY_ID, nextId: null, node };
      });
    for (let round = 0; round < 21; round += 1) viewing.send(viewing.frames.change([mutation({ adds: adds() })]));
    await expect(viewing.state).toHaveText('too-large', { timeout: 30_000 });
    await expectAlive(viewing);
  });

  test('in one change is not applied as one: a snapshot is asked for', async ({ viewing }) => {
    await viewing.show(pageOf([element('p', {}, [text('Small')])]));
    const adds = Array.from({ length: 80_000 }, (_, index) => {
      return { parentId: BODY_ID, nextId: null, node: { ...text(''), id: 1000 + index } };
    });
    viewing.send(viewing.frames.change([mutation({ adds })]));
    await expect.poll(() => viewing.resyncs).toBe(1);
    await expectAlive(viewing);
  });

  test('as the customer’s own browser says it, is said to be so', async ({ viewing }) => {
    await viewing.show(pageOf([element('p', {}, [text('Small')])]));
    viewing.site.relay.say(viewing.sessionId, { type: 'too-large' });
    await expect(viewing.page.getByText(MESSAGE)).toBeVisible();
    await viewing.show(pageOf([element('p', {}, [text('Small again')])]));
    await expect(viewing.page.getByText(MESSAGE)).toBeHidden();
  });
});
