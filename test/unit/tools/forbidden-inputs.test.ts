import { findForbidden } from '../../../tools/build/forbidden-inputs.ts';

const input = (...imported: string[]) => ({
  bytes: 1,
  imports: imported.map((path) => ({ path, kind: 'import-statement' as const })),
});

describe('[set-up] the browser bundles', () => {
  it('may hold shared code, lit and their own', () => {
    const inputs = { 'widget/panel.ts': input('shared/ui/badge.ts'), 'shared/ui/badge.ts': input() };
    expect(findForbidden({ inputs })).toBeUndefined();
  });

  it.each(['node_modules/zod/index.js', 'relay/config.ts', 'test/support/fake.ts'])('may not hold %s', (path) => {
    const inputs = { 'widget/panel.ts': input(path), [path]: input() };
    expect(findForbidden({ inputs })).toBe(`${path} may not reach a browser: widget/panel.ts imports it at run time.`);
  });
});
