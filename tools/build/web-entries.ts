/** What the browsers load: each group shares its chunks and is written to dist/web/<group>. */
export const webGroups = {
  widget: ['widget/launcher.ts', 'widget/panel.ts', 'widget/portal.ts'],
  console: [
    'integrations/zendesk/client/console.ts',
    'integrations/zendesk/client/nav-bar.ts',
    'integrations/zendesk/client/background.ts',
    'integrations/console/wide.ts',
  ],
} as const;

/** The one classic script: it goes into the customer's own page. */
export const loaderEntry = 'widget/loader.ts';
