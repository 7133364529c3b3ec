import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Files for the desk's pages, and the SDK under the name that apps load, by path without a slash. */
export type ClientFiles = ReadonlyMap<string, { readonly type: string; readonly text: string }>;

/** Builds the browser side in memory; nothing is written. */
export async function buildClientFiles(): Promise<ClientFiles> {
  const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const [script, style, sdk] = await Promise.all([
    bundle({
      entryPoints: [path('client/desk.ts')],
      format: 'esm',
      target: 'es2022',
      tsconfig: path('../tsconfig.json'),
    }),
    bundle({ entryPoints: [path('client/style/desk.css')], external: ['/assets/*'] }),
    bundle({
      entryPoints: [path('../../../node_modules/zendesk_app_framework_sdk/lib/index.js')],
      format: 'iife',
      globalName: 'ZAFClient',
    }),
  ]);
  return new Map([
    ['desk.js', { type: 'text/javascript', text: script }],
    ['desk.css', { type: 'text/css', text: style }],
    ['zaf_sdk.js', { type: 'text/javascript', text: sdk }],
  ]);
}

async function bundle(options: Parameters<typeof build>[0]): Promise<string> {
  const result = await build({ ...options, bundle: true, write: false, logLevel: 'silent' });
  return result.outputFiles[0]?.text ?? '';
}
