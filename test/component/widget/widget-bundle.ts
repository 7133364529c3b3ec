import { relative } from 'node:path';
import { bundleWidget as bundle, type WebBundle } from '../../../tools/build/bundle-web.ts';
import { root } from '../../../tools/root.ts';

const FOLDER = 'dist/web/widget';

/** The widget as `npm run build` bundles it: files by their path under `/widget/`, and what each holds. */
export interface WidgetBundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly outputs: WebBundle['outputs'];
}

let made: Promise<WidgetBundle> | undefined;

export function bundleWidget(): Promise<WidgetBundle> {
  return (made ??= bundle().then(inFolder));
}

function inFolder({ files, outputs }: WebBundle): WidgetBundle {
  return {
    files: new Map(files.map(({ path, contents }) => [relative(`${root}/${FOLDER}`, path), contents])),
    outputs: Object.fromEntries(Object.entries(outputs).map(([path, output]) => [relative(FOLDER, path), output])),
  };
}
