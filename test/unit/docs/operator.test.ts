import { ConfigSchema } from '../../../relay/config.ts';
import { TenantsFile } from '../../../relay/tenants.ts';
import { readPage } from './read-page.ts';

const page = 'docs/operator.md';

describe('[docs] the operator’s guide', () => {
  it('has the configuration as relay/config.ts has it', () => {
    const expected = Object.entries(ConfigSchema.shape).map(([name, field]) => {
      const usual = field.safeParse(undefined);
      return `| \`${name}\` | ${usual.success ? `\`${String(usual.data)}\`` : 'required'} | ${field.description ?? ''} |`;
    });
    expect(readPage(page, 'Configuration').match(/^\| `.*$/gm)).toEqual(expected);
  });

  it('shows a tenants file that the relay accepts', () => {
    const [, json] = /```json\n([\s\S]+?)```/.exec(readPage(page, 'Tenants')) ?? [];
    const parsed = TenantsFile.safeParse(JSON.parse(json ?? ''));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });
});
