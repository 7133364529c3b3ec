/** The counts of some tests, and the titles of the skipped ones with the reason where one is known. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

/** Sums tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/** The skipped tests by name, then the last line: "12 passed, 0 failed". */
export function formatTally({ passed, failed, skipped }: Tally): string {
  const names = skipped.map((title) => `skipped: ${title}`);
  const last = `${passed} passed, ${failed} failed${skipped.length === 0 ? '' : `, ${skipped.length} skipped`}`;
  return [...names, last].join('\n');
}
