import { existsSync, accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { AdviceError } from '../advice-error.ts';
import { step } from '../progress.ts';
import { runQuietly } from '../run-command.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const commands = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...commands, ...APPLICATIONS].find(isExecutable);
}

async function installOnDebian(): Promise<void> {
  const install = async (args: string[]): Promise<void> => {
    const { code, output } = await runQuietly({
      command: 'apt-get',
      args,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0)
      throw new AdviceError(`apt-get ${args.join(' ')} failed: ${output.trim().split('\n').at(-1) ?? ''}`);
  };
  await step('Installing Chromium', async () => {
    await install(['update']);
    await install(['install', '-y', '--no-install-recommends', 'chromium']);
  });
}

/**
 * Finds a Chromium: CHROMIUM_PATH, Playwright's own, or the system's; on Debian as root it installs the package.
 * @returns its absolute path
 * @throws AdviceError with the one command that installs it
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new AdviceError(`CHROMIUM_PATH names ${named}, which cannot be run: set it to a Chromium, or unset it.`);
  }
  const installed = findInstalled();
  if (installed !== undefined) return installed;
  const isDebian = existsSync('/etc/debian_version');
  if (isDebian && process.getuid?.() === 0) {
    await installOnDebian();
    const found = findInstalled();
    if (found !== undefined) return found;
  }
  const command = isDebian ? 'sudo apt-get install -y chromium' : 'npx playwright install chromium';
  throw new AdviceError(`The browser tests need Chromium: run ${command}, or set CHROMIUM_PATH.`);
}
