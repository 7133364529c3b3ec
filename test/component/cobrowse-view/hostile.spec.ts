import { expect } from '@playwright/test';
import { frames, loads, RUNS, scripts } from './hostile-parts.ts';
import { BODY_ID, element, mutation, pageOf, text, type Written } from './page-of.ts';
import { test } from './view-test.ts';
import type { Viewing } from './viewing.ts';

const KEPT = { ...text('Still here'), id: 900 };
const kept = element('p', { id: 'kept' }, [KEPT]);

/** Nothing ran anywhere, nobody was asked for anything, everything is where it was. */
async function expectHarmless(viewing: Viewing): Promise<void> {
  // Long enough for a load, a refresh or an animation to begin.
  await viewing.page.waitForTimeout(700);
  await expect(viewing.picture.locator('#kept')).toHaveText('Still here');
  for (const frame of viewing.page.frames()) {
    expect(await frame.evaluate(() => 'ran' in window).catch(() => false)).toBe(false);
  }
  expect(viewing.requests).toEqual([]);
  expect(viewing.site.stolen).toEqual([]);
  expect(viewing.page.context().pages()).toHaveLength(1);
  expect(new URL(viewing.page.url()).pathname).toBe('/view');
}

test.describe('a hostile page', () => {
  test('[attack 32] [attack 33] [attack 42] runs no script, by whatever element or attribute', async ({
    viewing,
    site,
  }) => {
    await viewing.show(pageOf([...scripts(site.strangerUrl), kept]));
    await expectHarmless(viewing);
    expect(await viewing.picture.locator('script').count()).toBe(0);
    const names = await viewing.picture
      .locator('*')
      .evaluateAll((all) => all.flatMap((one) => one.getAttributeNames()));
    expect(names.filter((name) => /^on/i.test(name))).toEqual([]);
  });

  test('[attack 34] [attack 44] opens no frame, no plug-in and no portal', async ({ viewing, site }) => {
    await viewing.show(pageOf([...frames(site.strangerUrl), kept]));
    await expectHarmless(viewing);
    expect(await viewing.picture.locator('object, embed, applet, portal, fencedframe').count()).toBe(0);
    expect(await viewing.picture.locator('[src], [srcdoc], [data]').count()).toBe(0);
  });

  test('[attack 35] [attack 37] [attack 38] asks nobody for anything, and stays where it is', async ({
    viewing,
    site,
  }) => {
    const { head, body } = loads(site.strangerUrl);
    await viewing.show(pageOf([...body, kept], head));
    await expectHarmless(viewing);
    expect(await viewing.picture.locator('base, [http-equiv], link[rel]').count()).toBe(0);
  });

  test('[attack 33] [attack 37] changes nothing of that by mutations, rules, sheets and fonts', async ({
    viewing,
    site,
  }) => {
    const there = site.strangerUrl;
    await viewing.show(
      pageOf(
        [
          element('p', {}, [{ ...text('p'), id: 800 }]),
          { ...element('div'), id: 810 },
          { ...element('img'), id: 811 },
          kept,
        ],
        [{ ...element('style', {}, [{ ...text('p { color: red }'), id: 820 }]), id: 821 }],
      ),
    );
    const at = (id: number, attributes: object) => ({ id, attributes });
    const add = (node: Written) => ({ parentId: BODY_ID, nextId: null, node });
    const all = [...scripts(there), ...frames(there), ...loads(there).body, ...loads(there).head];
    let id = 1000;
    const numbered = (node: Written): Written => ({
      ...node,
      id: (id += 1),
      childNodes: node.childNodes?.map(numbered) ?? [],
    });
    await viewing.change(
      mutation({
        adds: all.map((one) => add(numbered(one))),
        attributes: [
          at(810, { onclick: RUNS, style: `background: url(${there}/a.png)`, srcdoc: 'x', autofocus: '' }),
          at(810, {
            style: { 'background-image': `url(${there}/b.png)`, '--x': [`url(${there}/c.png)`, 'important'] },
          }),
          at(811, { src: `${there}/d.png`, srcset: `${there}/e.png` }),
          at(821, { _cssText: `@import "${there}/f.css"; p { background: url(${there}/g.png) }` }),
        ],
        texts: [{ id: 820, value: `p { background: url(${there}/h.png) }` }],
      }),
      ...[
        {
          source: 8,
          id: 821,
          adds: [{ rule: `p { background: url(${there}/i.png) }` }, { rule: `@import "${there}/j.css"` }],
        },
        { source: 13, id: 821, index: [0], set: { property: 'background', value: `url(${there}/k.png)` } },
        {
          source: 15,
          id: 1,
          styleIds: [1],
          styles: [{ styleId: 1, rules: [{ rule: `* { background: url(${there}/l.png) }` }] }],
        },
        { source: 8, styleId: 1, replaceSync: `* { background: url(${there}/m.png) }` },
        { source: 10, family: 'f', fontSource: `url(${there}/n.woff2)`, buffer: false, descriptors: {} },
        { source: 9, id: 810, type: 0, property: 'drawImage', args: [`${there}/o.png`] },
        { source: 7, id: 811, type: 0, currentTime: 1 },
        { source: 2, type: 2, id: 810, x: 1, y: 1 },
        { source: 2, type: 5, id: 810 },
      ].map((data) => ({ type: 3, timestamp: 3000, data })),
    );
    await expectHarmless(viewing);
  });

  test('[attack 36] [attack 39] has no link, form or field that leads anywhere or takes the focus', async ({
    viewing,
    site,
  }) => {
    const field = viewing.page.getByRole('textbox', { name: 'Message' });
    await field.focus();
    await viewing.show(
      pageOf([
        element('a', { href: `javascript:${RUNS}`, id: 'a1' }, [text('a')]),
        element('a', { href: ' \u0001java\nscript:top.ran=1', id: 'a2' }, [text('b')]),
        element('form', { action: `${site.strangerUrl}/form`, method: 'post', target: '_top' }, [
          element('input', { name: 'password', type: 'password', autofocus: '', formaction: `${site.strangerUrl}/fa` }),
          element('button', { type: 'submit', formaction: `javascript:${RUNS}` }, [text('Sign in')]),
        ]),
        element('dialog', { open: '', rr_open_mode: 'modal' }, [element('input', { autofocus: '' })]),
        kept,
      ]),
    );
    await expect(field).toBeFocused();
    await viewing.page.keyboard.type('typed');
    await expect(field).toHaveValue('typed');
    for (const tag of ['a#a1', 'a#a2', 'button']) {
      await viewing.picture.locator(tag).dispatchEvent('click');
    }
    expect(
      await viewing.picture.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['#', '#']);
    await viewing.page.mouse.click(400, 300);
    await expectHarmless(viewing);
    await field.focus();
    await viewing.page.keyboard.press('Tab');
    expect(await viewing.page.evaluate(() => document.activeElement?.localName)).not.toBe('iframe');
  });

  test('[attack 43] defines elements that do nothing, and shadow roots and names that break nothing', async ({
    viewing,
    site,
  }) => {
    const host = {
      ...element('x-card', { is: 'evil-a' }, [{ ...element('p', {}, [text('in the shadow')]), isShadow: true }]),
      isCustom: true,
      isShadowHost: true,
    };
    await viewing.show(
      pageOf([
        host,
        { ...element('font-face', {}), isCustom: true },
        { ...element('x-"><script>', {}), isCustom: true },
        { ...element('input', {}), isShadowHost: true },
        element('img', { name: 'createElement' }),
        element('form', { name: 'documentElement' }, [
          element('input', { name: 'appendChild' }),
          element('input', { id: 'childNodes' }),
        ]),
        kept,
      ]),
    );
    await viewing.change({
      type: 3,
      timestamp: 1,
      data: {
        source: 15,
        id: 6,
        styleIds: [9],
        styles: [{ styleId: 9, rules: [{ rule: `p { background: url(${site.strangerUrl}/x.png) }` }] }],
      },
    });
    await expect(viewing.picture.locator('x-card p')).toHaveText('in the shadow');
    await viewing.change(
      mutation({
        texts: [{ id: 900, value: 'Still here' }],
        adds: [{ parentId: BODY_ID, nextId: null, node: { ...element('b'), id: 700, childNodes: [] } }],
      }),
    );
    await expectHarmless(viewing);
  });

  test('[attack 44] reaches no window around it: the frames say so themselves', async ({ viewing }) => {
    await viewing.show(pageOf([kept]));
    const outer = viewing.page.locator('casement-page-mirror iframe');
    await expect(outer).toHaveAttribute('sandbox', 'allow-scripts allow-same-origin');
    await expect(outer).toHaveAttribute('inert', '');
    await expect(outer).toHaveAttribute('aria-hidden', 'true');
    await expect(outer).toHaveAttribute('tabindex', '-1');
    const inner = viewing.page.frameLocator('casement-page-mirror iframe').locator('.picture.shown iframe');
    await expect(inner).toHaveAttribute('sandbox', 'allow-same-origin');
    const mirror = viewing.page.frames().find((frame) => frame.url().endsWith('/mirror'));
    const reach = () => {
      try {
        return parent.document.title;
      } catch (error) {
        return (error as Error).name;
      }
    };
    expect(await mirror?.evaluate(reach)).toBe('SecurityError');
    expect(new URL(mirror?.url() ?? '').origin).not.toBe(new URL(viewing.page.url()).origin);
  });

  test('[attack 32] [attack 34] [attack 35] [attack 37] is held by the policy and the sandbox alone, had nothing been cleaned', async ({
    viewing,
    site,
  }) => {
    await viewing.show(pageOf([kept]));
    const mirror = viewing.page.frames().find((frame) => frame.url().endsWith('/mirror'));
    await mirror?.evaluate(
      ([there, runs]) => {
        const inside = document.querySelector<HTMLIFrameElement>('.picture.shown iframe')?.contentDocument;
        if (!inside) throw new Error('There is no picture.');
        const script = Object.assign(inside.createElement('script'), { textContent: runs });
        const foreign = Object.assign(inside.createElement('script'), { src: `${there}/s.js` });
        inside.head.append(script, foreign);
        inside.body.insertAdjacentHTML(
          'beforeend',
          `<img src="${there}/i.png" onerror="${runs.replaceAll('"', "'")}"><iframe src="${there}/f"></iframe>
          <iframe srcdoc="<script>parent.parent.ran=1;top.ran=1</script>"></iframe><object data="${there}/o"></object>
          <link rel="stylesheet" href="${there}/c.css"><link rel="preload" as="image" href="${there}/p.png">
          <style>@import "${there}/d.css"; @font-face { font-family: f; src: url(${there}/f.woff2) }
          body { background: url(${there}/b.png); font-family: f }</style><video src="${there}/v.mp4"></video>
          <a id="out" href="${there}/top" target="_top">a</a><a id="new" href="${there}/new" target="_blank">b</a>
          <a id="code" href="javascript:top.ran=1">c</a><a id="save" href="${there}/save" download>d</a>
          <form id="form" action="${there}/form" target="_top"></form>`,
        );
        for (const id of ['out', 'new', 'code', 'save']) inside.getElementById(id)?.click();
        (inside.getElementById('form') as HTMLFormElement).submit();
      },
      [site.strangerUrl, RUNS] as const,
    );
    await viewing.page.waitForTimeout(1000);
    expect(site.stolen).toEqual([]);
    for (const frame of viewing.page.frames()) {
      expect(await frame.evaluate(() => 'ran' in window).catch(() => false)).toBe(false);
    }
    expect(viewing.page.context().pages()).toHaveLength(1);
    expect(new URL(viewing.page.url()).pathname).toBe('/view');
  });
});
