import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { BODY_ID, element, mutation, pageOf, text } from './page-of.ts';
import { test } from './view-test.ts';

const page = (said: string) => pageOf([element('p', {}, [{ ...text(said), id: 100 }])]);
const says = (value: string) => mutation({ texts: [{ id: 100, value }] });

test('[A11] a snapshot and its changes are shown and acknowledged, one after the other', async ({ viewing }) => {
  await viewing.show(page('First'));
  await expect(viewing.picture.locator('p')).toHaveText('First');
  await viewing.change(says('Second'));
  await viewing.change(says('Third'));
  await expect(viewing.picture.locator('p')).toHaveText('Third');
  await expect(viewing.state).toHaveText('live');
  const applied = viewing.site.relay.heard(viewing.sessionId).filter(({ type }) => type === 'applied');
  expect(applied).toEqual([0, 1, 2].map((seq) => ({ type: 'applied', epoch: 7, base: 1, seq })));
  expect(viewing.resyncs).toBe(0);
});

test('[A11] a change without the one before it is not applied: one fresh snapshot is asked for', async ({
  viewing,
}) => {
  await viewing.show(page('First'));
  viewing.frames.change([says('Lost')]);
  for (const lost of ['Not this', 'Nor this']) viewing.send(viewing.frames.change([says(lost)]));
  await expect.poll(() => viewing.resyncs).toBe(1);
  await expect(viewing.picture.locator('p')).toHaveText('First');
  await viewing.show(page('Fresh'));
  await viewing.change(says('Goes on'));
  await expect(viewing.picture.locator('p')).toHaveText('Goes on');
  expect(viewing.resyncs).toBe(1);
});

test('[A11] changes of another base or another recorder are not applied; forged ones neither', async ({ viewing }) => {
  await viewing.show(page('First'));
  viewing.send(viewing.frames.change([says('Another base')], { base: 9 }));
  await expect.poll(() => viewing.resyncs).toBe(1);
  await viewing.show(page('Second'));
  viewing.send(viewing.frames.change([says('Another epoch')], { epoch: 8 }));
  await expect.poll(() => viewing.resyncs).toBe(2);
  await expect(viewing.picture.locator('p')).toHaveText('Second');
});

test('[A11] a change before any snapshot asks for one; a snapshot that comes late is shown', async ({ viewing }) => {
  viewing.send(viewing.frames.change([says('Too early')], { base: 1, seq: 4 }));
  await expect.poll(() => viewing.resyncs).toBe(1);
  await expect.poll(() => viewing.resyncs, { timeout: 8000 }).toBe(2);
  await viewing.show(page('Late'));
  await expect(viewing.picture.locator('p')).toHaveText('Late');
});

test('[A11] what is not gzip, not JSON, cut off or a bomb asks for a snapshot and leaves the picture', async ({
  viewing,
}) => {
  const bomb = gzipSync(Buffer.alloc(40_000_000), { level: 9 });
  const wrong: Array<[Uint8Array, number]> = [
    [randomBytes(500), 500],
    [gzipSync('{"events": [').subarray(0, 20), 12],
    [gzipSync('not JSON'), 8],
    [gzipSync('{"events":{}}'), 13],
    [bomb, 2000],
  ];
  for (const [index, [packed, rawBytes]] of wrong.entries()) {
    await viewing.show(page(`Picture ${index}`));
    const before = viewing.resyncs;
    viewing.send(viewing.frames.raw(packed, rawBytes));
    await expect.poll(() => viewing.resyncs, { timeout: 12_000 }).toBeGreaterThan(before);
    await expect(viewing.picture.locator('p')).toHaveText(`Picture ${index}`);
  }
  expect(viewing.errors).toEqual([]);
});

test('[A11] a lost part of a large frame is a gap', async ({ viewing }) => {
  await viewing.show(page('First'));
  const parts = viewing.frames.snapshot(page(randomBytes(200_000).toString('hex')));
  expect(parts.length).toBeGreaterThan(3);
  viewing.send(parts.filter((_, index) => index !== 1));
  await expect.poll(() => viewing.resyncs).toBe(1);
  await expect(viewing.picture.locator('p')).toHaveText('First');
});

test('[A11] what breaks the replayer again and again pauses the picture, and it comes back', async ({ viewing }) => {
  const broken = mutation({
    adds: [
      { parentId: BODY_ID, nextId: null, node: { type: 2, id: 300, tagName: 'img', attributes: {}, childNodes: [] } },
      {
        parentId: 300,
        nextId: null,
        node: { type: 2, id: 301, tagName: 'p', isShadow: true, attributes: {}, childNodes: [] },
      },
    ],
  });
  await viewing.show(page('First'));
  viewing.send(viewing.frames.change([broken]));
  await expect.poll(() => viewing.resyncs).toBe(1);
  await viewing.show(page('Second'));
  viewing.send(viewing.frames.change([broken]));
  await expect(viewing.state).toHaveText('broken');
  await expect(viewing.page.getByText('The picture of this page breaks.')).toBeVisible();
  viewing.send(viewing.frames.snapshot(page('Too soon')));
  await expect.poll(() => viewing.resyncs, { timeout: 9000 }).toBe(2);
  await expect(viewing.picture.locator('p')).toHaveText('Second');
  await viewing.show(page('Third'));
  await expect(viewing.state).toHaveText('live');
});

test('[A11] [attack 41] times that were forged change nothing: what comes is shown at once', async ({ viewing }) => {
  await viewing.show(page('First'));
  for (const timestamp of [9e15, -1, 0, Number.MAX_VALUE]) {
    const value = `At ${timestamp}`;
    await viewing.change({ ...says(value), timestamp });
    await expect(viewing.picture.locator('p')).toHaveText(value, { timeout: 1000 });
  }
  const moves = {
    type: 3,
    timestamp: 9e15,
    data: { source: 1, positions: [{ id: 100, x: 40, y: 30, timeOffset: 9e9 }] },
  };
  await viewing.change(moves);
  await expect(viewing.page.locator('casement-customer-pointer .at')).toBeVisible({ timeout: 1000 });
});
