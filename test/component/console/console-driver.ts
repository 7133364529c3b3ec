import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { StagePicture } from '#console/screen-watch.ts';
import type {} from './console-page.ts';
import type { SampleName } from './sample-session.ts';

/** Draws the session in a state of the story. */
export async function show(page: Page, name: SampleName, picture?: StagePicture['state']): Promise<void> {
  await page.evaluate(([sample, state]) => window.driver.show(sample, state), [name, picture] as const);
}

/** The commands that the console has sent so far, with their input. */
export function commands(page: Page): Promise<unknown[]> {
  return page.evaluate(() => window.driver.commands);
}

/** What axe finds, as `rule: places`. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** What sticks out of the window to the side, also inside shadow roots. Text for screen readers only does not count. */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const { left, right, width } = element.getBoundingClientRect();
        const isHidden = element.closest('.sr') !== null || width < 2;
        if (!isHidden && (left < -0.5 || right > innerWidth + 0.5)) found.push(element.localName);
      }
    };
    visit(document);
    return found;
  });
}
