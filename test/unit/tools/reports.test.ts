import { readJest } from '../../../tools/test/read-jest.ts';
import { readPlaywright } from '../../../tools/test/read-playwright.ts';
import { addTallies, formatTally } from '../../../tools/test/tally.ts';

describe('[set-up] the count of the tests', () => {
  it('is that of jest, with a file that could not run as a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      testResults: [{ assertionResults: [{ status: 'pending', fullName: 'needs a scanner' }] }],
    };
    expect(readJest(report)).toEqual({ passed: 7, failed: 2, skipped: ['needs a scanner'] });
  });

  it('is that of Playwright, also of nested suites, with the reasons of skipped tests', () => {
    const test = (status: string, reason?: string) => ({
      status,
      annotations: reason === undefined ? [] : [{ type: 'skip', description: reason }],
    });
    const report = {
      suites: [
        {
          specs: [{ title: 'one', tests: [test('expected')] }],
          suites: [
            {
              specs: [
                { title: 'two', tests: [test('unexpected')] },
                { title: 'three', tests: [test('skipped', 'no camera')] },
                { title: 'four', tests: [test('flaky')] },
              ],
            },
          ],
        },
      ],
      errors: [{ message: 'a file does not compile' }],
    };
    expect(readPlaywright(report)).toEqual({ passed: 1, failed: 3, skipped: ['three (no camera)'] });
  });

  it('ends with one line', () => {
    const sum = addTallies([
      { passed: 2, failed: 0, skipped: ['three (no camera)'] },
      { passed: 3, failed: 1, skipped: [] },
    ]);
    expect(formatTally(sum)).toBe('skipped: three (no camera)\n5 passed, 1 failed, 1 skipped');
    expect(formatTally({ passed: 5, failed: 0, skipped: [] })).toBe('5 passed, 0 failed');
  });
});
