import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiJson, protocolMarkdown } from '../../../tools/protocol-docs.ts';
import { root } from '../../../tools/root.ts';

function compare(file: string, current: string): void {
  if (readFileSync(join(root, file), 'utf8') !== current) {
    throw new Error(`${file} is not what shared/protocol says: run npm run docs.`);
  }
}

describe('[docs] the protocol', () => {
  it('is described as it is', () => compare('docs/protocol.md', protocolMarkdown()));

  it('has an OpenAPI description as it is', () => compare('docs/openapi.json', openApiJson()));
});
