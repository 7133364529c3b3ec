import { expect, type Page } from '@playwright/test';
import { TOMAS } from '../../support/test-relay.ts';
import { share, test } from './widget-site.ts';

const question = (page: Page, name: string) => page.getByRole('alertdialog', { name });

// Each of them opens a site, a session and a share.
test.slow();

test('[C12] [K8] control is asked in words of what will be possible, and a yes gives every rung under it', async ({
  page,
  site,
}) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'click' });
  const asked = question(page, 'Let Mara click on this page?');
  for (const text of ['See the pages of this site', 'Point and draw', 'Scroll the page', 'Click, drag and choose'])
    await expect(asked).toContainText(text);
  await expect(asked).toContainText(/Mara cannot\s*Type\s*See or fill in passwords/);
  await expect(asked).toContainText('click, scroll or type yourself, and Mara waits');
  await share(page, 'Allow');
  const granted = () => site.agent.events(sessionId).filter((event) => event.type === 'share-granted');
  await expect.poll(() => granted().map(({ grant }) => grant.scope)).toEqual(['see', 'point', 'scroll', 'click']);
  await expect(page.getByRole('region', { name: 'Mara sees this page and may click' })).toBeVisible();
  await expect(page.getByText(/You let Mara see this site’s page and click, until/)).toBeVisible();
  expect(site.problems).toEqual([]);
});

test('[C12] a higher rung is a question of its own and names what is new only', async ({ page, site }) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'point' });
  await share(page, 'Allow');
  await site.agent.write('share:request', sessionId, { scope: 'scroll' });
  const asked = question(page, 'Let Mara scroll this page?');
  await expect(asked).toContainText('Scroll the page');
  await expect(asked).not.toContainText('Point and draw');
  await expect(asked).toContainText('Click or type');
  // One press ends everything, also while more is asked.
  await expect(asked.getByRole('button', { name: 'STOP SHARING' })).toBeVisible();
  await share(page, 'Allow');
  await expect(page.getByRole('region', { name: 'Mara sees this page and may scroll' })).toBeVisible();
});

test('[C6] [C7] STOP SHARING is there while more is asked, and takes what was allowed', async ({ page, site }) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  await site.agent.write('share:request', sessionId, { scope: 'type' });
  await question(page, 'Let Mara type on this page?').getByRole('button', { name: 'STOP SHARING' }).click();
  expect((await site.agent.event(sessionId, 'share-stopped')).reason).toBe('asked');
});

test('[H1] [K8] a second agent who asks is named, with who sees the page already', async ({ page, site, relay }) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  const tomas = await relay.agent(TOMAS);
  tomas.stay();
  await tomas.send('desk:open', {});
  const { agent } = await relay.signIn(TOMAS);
  const to = { kind: 'agent', agentId: agent.id } as const;
  await site.agent.write('participant:invite', sessionId, { to, right: 'co-drive', note: '' });
  const { invitationId } = await site.agent.event(sessionId, 'invitation-sent');
  await tomas.open(sessionId);
  await tomas.write('invitation:accept', sessionId, { invitationId });
  await tomas.write('share:request', sessionId, { scope: 'point' });
  const asked = question(page, 'Let Tomas point on this page?');
  await expect(asked).toContainText('Tomas from Fernway');
  await expect(asked).toContainText('Mara can see the page already.');
  await share(page, 'Allow');
  await expect(page.getByRole('region', { name: 'Mara and Tomas see this page' })).toContainText('Tomas may point');
  await expect(page.getByText(/You let Tomas see this site’s page and point/)).toBeVisible();
});

test('[K11] a page that its site calls sensitive refuses control by itself; seeing it is still asked', async ({
  page,
  site,
}) => {
  const sessionId = await site.join('/shop/pay.html');
  await site.agent.write('share:request', sessionId, { scope: 'click' });
  expect((await site.agent.event(sessionId, 'share-refused')).reason).toBe('sensitive');
  await expect(page.getByText('The site lets nobody but you do that')).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await expect(question(page, 'Let Mara see this page?')).toBeVisible();
});

test('attack 48: a question under something of the page, faint or pushed aside, takes no yes', async ({
  page,
  site,
}) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'type' });
  const asked = question(page, 'Let Mara type on this page?');
  await asked.waitFor();
  const yes = page.getByRole('button', { name: 'Allow', exact: true });
  const { x, y, width, height } = await yes.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
  const traps = {
    // The pointer goes through it.
    cover: () => {
      const cover = document.createElement('div');
      cover.id = 'trap';
      cover.popover = 'manual';
      cover.style.cssText = 'inset:0;width:100vw;height:100vh;border:0;background:#fff;pointer-events:none';
      cover.textContent = 'Press here to win a tent';
      document.body.append(cover);
      cover.showPopover();
    },
    faint: () => document.querySelector('casement-help')?.setAttribute('style', 'display:block;opacity:0.02'),
    blurred: () => document.body.style.setProperty('filter', 'blur(12px)'),
  };
  for (const [name, trap] of Object.entries(traps)) {
    await page.evaluate(trap);
    await expect(async () => {
      await page.mouse.click(x + width / 2, y + height / 2);
      await expect(asked).toContainText('A yes counts once all of it can be seen', { timeout: 1000 });
    }, name).toPass();
    await page.evaluate(() => {
      document.querySelector('#trap')?.remove();
      document.querySelector('casement-help')?.removeAttribute('style');
      document.body.removeAttribute('style');
    });
  }
  expect(site.agent.events(sessionId).some(({ type }) => type === 'share-granted')).toBe(false);
  await share(page, 'Allow');
  await site.agent.event(sessionId, 'share-granted');
});

test('attack 49: what a script of the page makes up is no answer, in no tree and by no key', async ({ page, site }) => {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'click' });
  await question(page, 'Let Mara click on this page?').waitFor();
  // Longer than the question is deaf.
  await expect(async () => {
    await page.evaluate(() => {
      const press = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.shadowRoot) press(element.shadowRoot);
          if (!element.matches('button, casement-button')) continue;
          element.focus();
          element.click();
          for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
            element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
          for (const key of ['Enter', ' '])
            element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        }
      };
      const question = document.querySelector('casement-help')?.shadowRoot;
      const find = (root: ShadowRoot | null | undefined): Element | undefined => {
        for (const element of root?.querySelectorAll('*') ?? []) {
          if (element.localName === 'casement-consent') return element;
          const inner = find(element.shadowRoot);
          if (inner) return inner;
        }
        return undefined;
      };
      const consent = find(question);
      if (!consent?.shadowRoot) throw new Error('There is no question.');
      press(consent.shadowRoot);
      window.pressed = (window.pressed ?? 0) + 1;
    });
    expect(await page.evaluate(() => window.pressed)).toBeGreaterThan(8);
  }).toPass({ intervals: [100] });
  await site.agent.write('chat:send', sessionId, { text: 'Still asking' });
  await expect(page.getByText('Still asking')).toBeAttached();
  await expect(question(page, 'Let Mara click on this page?')).toBeVisible();
  const answers = site.agent.events(sessionId).filter(({ type }) => /^share-(granted|refused)$/.test(type));
  expect(answers).toEqual([]);
});

declare global {
  interface Window {
    pressed?: number;
  }
}
