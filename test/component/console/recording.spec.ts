import { expect, test, type Page } from '@playwright/test';
import { mount } from '../ui/mount.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 820 });
  await mount(page, '../console/recording-page.ts');
});

type Scene = Parameters<typeof window.showRecording>[0];

const show = (page: Page, scene: Scene, policy?: 'ask') =>
  page.evaluate(([name, recording]) => window.showRecording(name, recording), [scene, policy] as const);
const commands = (page: Page) => page.evaluate(() => window.recordingCommands);

test('[C16] [B3] the owner asks, withdraws and stops by one button each', async ({ page }) => {
  await show(page, 'page', 'ask');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await show(page, 'asked', 'ask');
  await expect(page.getByText('Dana is asked whether this may be recorded')).toBeVisible();
  await page.locator('casement-record-bar').getByRole('button', { name: 'Withdraw' }).click();
  await show(page, 'on', 'ask');
  await expect(page.getByText(/Recorded \d+:\d\d/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop recording' }).click();
  expect(await commands(page)).toEqual([
    { name: 'recording:ask', input: {} },
    { name: 'recording:withdraw', input: { requestId: 'question-1' } },
    { name: 'recording:stop', input: { grantId: 'record-1' } },
  ]);
});

test('[B3] where recording is off, or was refused a moment ago, the button says why it is off', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Record', exact: true });
  await show(page, 'page');
  await expect(button).toBeDisabled();
  await expect(page.getByTitle('Recording is switched off here.')).toHaveCount(1);
  await show(page, 'refused', 'ask');
  await expect(button).toBeDisabled();
  await expect(page.getByTitle(/^You can ask again in 0:4\d$/)).toHaveCount(1);
  await expect(page.getByText('Dana did not allow recording. The session goes on.')).toBeVisible();
  expect(await commands(page)).toEqual([]);
});

test('[C16] what was recorded has a tab, and is opened by one more press', async ({ page }) => {
  await show(page, 'page', 'ask');
  await expect(page.getByRole('tab', { name: 'Recording' })).toHaveCount(0);
  await show(page, 'stopped', 'ask');
  await expect(page.getByText('Dana stopped the recording')).toBeVisible();
  await show(page, 'over', 'ask');
  await page.getByRole('tab', { name: 'Recording' }).click();
  await expect(page.getByText('Who looks at it is written down.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the recording' })).toBeVisible();
});
