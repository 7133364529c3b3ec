import { AdviceError } from '../../tools/advice-error.ts';

/** What of the benchmark runs, and for how long. */
export interface Options {
  parts: readonly string[];
  /** Short runs: to see that all works, not to quote. */
  isQuick: boolean;
  /** Measures the start on a bare machine too, which takes minutes. */
  isCold: boolean;
}

/**
 * Reads the command line: letters of parts, `--quick`, `--cold`.
 * @throws AdviceError when something else is there
 */
export function readOptions(words: readonly string[], known: readonly string[]): Options {
  const parts = words.filter((word) => !word.startsWith('--'));
  const stranger = words.find((word) => !known.includes(word) && word !== '--quick' && word !== '--cold');
  if (stranger !== undefined)
    throw new AdviceError(
      `npm run bench does not know ${stranger}: give letters of ${known.join(' ')}, --quick, --cold.`,
    );
  return {
    parts: parts.length === 0 ? known : known.filter((part) => parts.includes(part)),
    isQuick: words.includes('--quick'),
    isCold: words.includes('--cold'),
  };
}
