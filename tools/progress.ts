const QUIET_MS = 1_000;
const EVERY_MS = 5_000;

/** Tells how far a step is, such as "812 packages". */
export type Detail = (text: string) => void;

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step; says so when it lasts longer than a second, again every five, and how long it took. */
export async function step<T>(title: string, work: (detail: Detail) => Promise<T>): Promise<T> {
  const since = Date.now();
  let reports = 0;
  let latest = '';
  const show = (): void => {
    console.log(reports > 0 ? `… ${title}: ${seconds(since)}${latest === '' ? '' : `, ${latest}`}` : `… ${title}`);
    reports += 1;
    timer = setTimeout(show, EVERY_MS);
  };
  let timer = setTimeout(show, QUIET_MS);
  try {
    const result = await work((text) => (latest = text));
    if (reports > 0) console.log(`✓ ${title} (${seconds(since)})`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
