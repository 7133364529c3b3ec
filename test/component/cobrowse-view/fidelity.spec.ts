import { expect } from '@playwright/test';
import { difference } from './compare.ts';
import { test } from './fidelity-test.ts';

/** The pages, and how much of them may be hidden: the fields of a form are, unless the page shows them. */
const pages: Readonly<Record<string, number>> = {
  form: 0.2,
  inputs: 0.1,
  choices: 0.1,
  meters: 0,
  editor: 0.3,
  table: 0,
  spans: 0,
  'virtual-list': 0,
  drag: 0,
  shadow: 0,
  'nested-shadow': 0,
  'late-elements': 0,
  svg: 0,
  'svg-parts': 0,
  mathml: 0,
  grid: 0,
  containers: 0,
  sticky: 0,
  transforms: 0,
  layers: 0,
  dialog: 0,
  'dialog-closed': 0,
  popover: 0,
  'popover-closed': 0,
  details: 0,
  rtl: 0.05,
  direction: 0,
  dark: 0.1,
  'dark-scheme': 0,
  'dark-media': 0,
  print: 0,
  frames: 0,
  'frames-later': 0,
  counters: 0,
  'custom-properties': 0,
  rules: 0,
  sheets: 0,
  animations: 0,
  'view-transition': 0,
  'long-text': 0.1,
  react: 0,
  vue: 0,
  angular: 0,
  lit: 0,
};

for (const [name, mostHidden] of Object.entries(pages))
  test(`[A11] the ${name} page looks as the customer's, from the start and after changes`, async ({ customer }) => {
    // 5,000 rows take a busy machine a while.
    test.setTimeout(120_000);
    const { page, agent } = customer;
    const [{ different }, resyncs] = [await customer.checks(), customer.resyncs];
    await customer.visit(name);
    await customer.expectSame();
    const before = await customer.shown();

    await page.evaluate(() => window.act?.());
    expect(await difference(agent, before, await customer.shown())).toBeGreaterThan(0);
    await customer.settle();
    expect(await customer.expectSame()).toBeLessThanOrEqual(mostHidden);

    // A picture that came out of changes is the one that somebody gets who comes only now.
    const changed = await customer.described();
    await customer.snapshot();
    expect(await customer.described()).toEqual(changed);
    expect((await customer.checks()).different).toBe(different);
    expect(customer.resyncs).toBe(resyncs);
    expect(customer.errors.splice(0)).toEqual([]);
  });
