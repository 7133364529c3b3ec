import type { LaunchOptions } from '@playwright/test';

/** Headless Chromium shows no picker: it chooses the tab with this title, the shop's. */
export const chooseShopTab = {
  launchOptions: async (
    { launchOptions }: { launchOptions: LaunchOptions },
    use: (options: LaunchOptions) => Promise<void>,
  ) => {
    const choice = '--auto-select-tab-capture-source-by-title=Fernway';
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), choice] });
  },
};
