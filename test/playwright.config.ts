import { defineConfig } from '@playwright/test';

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=display-media-type=browser',
];
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  outputDir: '../test-results',
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    trace: 'retain-on-failure',
    actionTimeout: 20_000,
    launchOptions: { args: chromiumArgs, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [
    { name: 'component', testDir: 'component', fullyParallel: true, workers: 2 },
    { name: 'e2e', testDir: 'e2e', workers: 1, timeout: 180_000, expect: { timeout: 20_000 } },
  ],
});
