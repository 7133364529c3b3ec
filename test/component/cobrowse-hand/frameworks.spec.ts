import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { share, test } from '../cobrowse-page/site-test.ts';
import { Agent } from './agent.ts';
import { logged } from './hand-pages.ts';

const script = fileURLToPath(new URL('frameworks.ts', import.meta.url));

for (const framework of ['react', 'vue', 'lit', 'angular'])
  test(`[C6] a field that ${framework} holds keeps its state when an agent writes into it`, async ({
    page,
    openSite,
    problems,
  }) => {
    const site = await openSite(logged('', '<script type="module" src="/script/frameworks.js"></script>'), {
      frameworks: script,
    });
    await page.locator('html[data-frameworks]').waitFor({ state: 'attached', timeout: 15_000 });
    await share(page, site);
    const mara = await new Agent(page, site).control();
    const output = page.locator(`#${framework} output`);
    expect(await mara.fill(`#${framework} input`, 'hat')).toEqual(['done', 'done']);
    await expect(output).toHaveText('HAT false a');
    expect(await mara.keys('Backspace')).toEqual(['done']);
    expect(await mara.type('x')).toBe('done');
    await expect(output).toHaveText('HAX false a');
    await expect(page.locator(`#${framework} input`).first()).toHaveValue('HAX');
    expect(await mara.click(`#${framework} input[type=checkbox]`)).toBe('done');
    expect(await mara.choose(`#${framework} select`, 1)).toBe('done');
    await expect(output).toHaveText('HAX true b');
    await expect(page.locator(`#${framework} select`)).toHaveValue('b');
    expect(problems).toEqual([]);
  });
