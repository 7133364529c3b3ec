import { isAtLeast } from '../../../tools/bootstrap/version.mjs';
import { goVersion } from '../../../tools/services/go-toolchain.ts';

describe('[set-up] versions', () => {
  it.each([
    ['20.19.0', '20.19', true],
    ['20.9.5', '20.19', false],
    ['21.0.0', '20.19', true],
    ['18.20.4', '20.19', false],
    ['1.26', '1.26', true],
    ['1.25.9', '1.26', false],
    ['2', '1.26', true],
  ])('%s against %s: %s', (version, minimum, answer) => {
    expect(isAtLeast(version, minimum)).toBe(answer);
  });

  it('reads what go prints', () => {
    expect(goVersion('go version go1.26.8 linux/amd64')).toBe('1.26.8');
    expect(goVersion('go version go1.27rc1 darwin/arm64')).toBe('1.27');
    expect(goVersion('command not found')).toBeUndefined();
  });
});
