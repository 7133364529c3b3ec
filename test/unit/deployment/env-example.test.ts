import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigSchema } from '../../../relay/config.ts';
import { root } from '../../../tools/root.ts';

const HEADER = [
  '# The environment of the relay, in the order of relay/config.ts; a test compares the two.',
  '# What has no value here must be given one.',
];

function expected(): string {
  const entries = Object.entries(ConfigSchema.shape).flatMap(([name, field]) => {
    const usual = field.safeParse(undefined);
    return ['', `# ${field.description ?? ''}`, `${name}=${usual.success ? String(usual.data) : ''}`];
  });
  return [...HEADER, ...entries, ''].join('\n');
}

describe('[set-up] .env.example', () => {
  it('holds the names, defaults and descriptions of the configuration, in its order', () => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(expected());
  });

  it('describes every setting', () => {
    const silent = Object.entries(ConfigSchema.shape).filter(([, field]) => !field.description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
