import { expect } from '@playwright/test';
import type { MaskRules } from '../../../widget/cobrowse/masking/mask-rules.ts';
import { changeEverything } from './canary-changes.ts';
import { OPEN_WORDS, SHOWN_WORDS, pages } from './canary-pages.ts';
import { settle, share, test } from './site-test.ts';

const lists = { mask: ['.by-rule'], block: ['.gone'] };
const modes: Readonly<Record<string, MaskRules>> = {
  'open by default': { mode: 'open', ...lists },
  'private by default': { mode: 'private', ...lists },
  'private on this page': { mode: 'open', pages: [{ url: '/**', mode: 'private', ...lists }] },
  'with rules that are not understood': { mode: 'open', mask: ['.by-rule', 'p:('], block: ['.gone'] },
  'shown by a careless rule': { mode: 'private', show: ['input', '*'], ...lists },
};

const LATER_WORDS = ['harmless added', 'harmless in frame', 'harmless last'];

/** The places whose private word is in what was sent. */
const leaks = (sent: string): string[] => [...new Set(sent.match(/canary[\w-]*/gi))];
const isCareless = (rules: MaskRules) => rules.show?.includes('*') === true;

test('[K20] of a page that is shown in part, nothing private is in any byte, whatever the page does', async ({
  page,
  openSite,
  problems,
}) => {
  const site = await openSite(pages);
  // A part that is shown; everything else of the page, also what is harmless, lies outside.
  await page.evaluate(() => {
    const part = Object.assign(document.createElement('section'), { id: 'part' });
    part.innerHTML = '<p id="inside">part</p>';
    document.body.append(part);
  });
  await page.evaluate(async () => {
    await window.shop.share({ mode: 'open' });
    window.shop.narrow('#part');
  });
  const said = async (text: string) => {
    await page.evaluate((words) => window.shop.find('#inside').append(words), text);
    await expect.poll(() => site.line.sent.includes(text), { timeout: 15_000 }).toBe(true);
  };
  await said('part to begin with');
  await page.evaluate(changeEverything);
  await page.locator('#typed').pressSequentially('canary-typed');
  await said('part after changes');
  site.line.say({ type: 'resync' });
  await expect.poll(() => site.line.snapshots, { timeout: 15_000 }).toBeGreaterThan(1);
  await said('part at last');
  const { sent } = site.line;
  expect(leaks(sent)).toEqual([]);
  expect([...SHOWN_WORDS, ...OPEN_WORDS, ...LATER_WORDS].filter((word) => sent.includes(word))).toEqual([]);
  expect(problems).toEqual([]);
});

for (const [name, rules] of Object.entries(modes)) {
  test(`[C4] nothing private is in any byte that leaves the page: ${name}`, async ({ page, openSite, problems }) => {
    const site = await openSite(pages);
    await share(page, site, rules);
    await settle(page, site);
    // What the page shows to begin with.
    await page.evaluate(changeEverything);
    await page.locator('#typed').pressSequentially('canary-typed');
    await page.locator('#editor').click();
    await page.keyboard.insertText('canary-pasted');
    await page
      .locator('#file')
      .setInputFiles({ name: 'canary-file-name.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await settle(page, site);
    site.line.say({ type: 'resync' });
    await expect.poll(() => site.line.snapshots, { timeout: 10_000 }).toBeGreaterThan(1);
    await settle(page, site);

    const { sent } = site.line;
    if (!isCareless(rules)) expect(leaks(sent)).toEqual([]);
    // Whatever is shown, these are not.
    expect(
      leaks(sent).filter((leak) =>
        /always|unmasked|payment|value-password|value-hidden|mask|block|help|-script|onclick|query|hash/.test(leak),
      ),
    ).toEqual([]);
    for (const number of ['"4111', '1111"', 'DE89', ...(isCareless(rules) ? [] : ['1999-12-31'])])
      expect(sent.includes(number), number).toBe(false);
    // Half of a number was sent before there was the other half; it was taken back.
    const { text: last } = site.line.frames.findLast(({ head }) => head.kind === 'snapshot') ?? { text: '51051051' };
    expect(last.includes('51051051')).toBe(false);

    const isOpen = name === 'open by default';
    const wanted = isOpen ? [...SHOWN_WORDS, ...OPEN_WORDS, ...LATER_WORDS] : SHOWN_WORDS;
    expect(wanted.filter((word) => !sent.includes(word))).toEqual([]);
    if (!isOpen && !isCareless(rules)) expect(sent.includes('harmless')).toBe(false);
    expect(problems).toEqual([]);
  });
}
