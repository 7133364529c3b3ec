import { relative } from 'node:path';
import { packApp } from '../../integrations/zendesk/app/pack.ts';
import { step } from '../progress.ts';
import { root } from '../root.ts';
import { runMain } from '../run-main.ts';
import { buildAll, cleanDist } from './build-all.ts';
import { relayBundle } from './bundle-relay.ts';
import { formatSizes, measure } from './size-table.ts';

const relayUrl = process.env.PUBLIC_URL ?? 'https://relay.example';

await runMain(async () => {
  cleanDist();
  const web = await step('Building the bundles', buildAll);
  const { file: zip } = await packApp({ relayUrl, outDir: 'dist/zendesk' });
  const scripts = Object.keys(web).filter((file) => file.endsWith('.js'));
  const files = [relayBundle, ...scripts.sort(), relative(root, zip)];
  console.log(formatSizes(files.map(measure)));
});
