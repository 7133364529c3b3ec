import { isInstalled } from '../../../tools/bootstrap/node-modules.mjs';

const zod = { version: '4.6.7', integrity: 'sha512-a' };
const otherMachine = { version: '1.0.0', integrity: 'sha512-b', optional: true };

describe('[set-up] what needs npm', () => {
  it('is content with the packages of the lock file, but for optional ones of other machines', () => {
    const wanted = { '': {}, 'node_modules/zod': zod, 'node_modules/only-on-windows': otherMachine };
    expect(isInstalled(wanted, { 'node_modules/zod': zod })).toBe(true);
  });

  it.each([
    ['nothing is installed', undefined],
    ['one is missing', {}],
    ['one has another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
    ['one has other content', { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } }],
  ])('installs when %s', (_, installed) => {
    expect(isInstalled({ 'node_modules/zod': zod }, installed)).toBe(false);
  });
});
