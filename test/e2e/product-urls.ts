import { readFileSync } from 'node:fs';

export interface Urls {
  relay: string;
  desk: string;
  shop: string;
  portal: string;
}

/** The running product that the test tool started. */
export function productUrls(): Urls {
  const file = process.env.CASEMENT_RUN_FILE;
  if (file === undefined) throw new Error('CASEMENT_RUN_FILE is not set: run this through npm test.');
  return (JSON.parse(readFileSync(file, 'utf8')) as { urls: Urls }).urls;
}
