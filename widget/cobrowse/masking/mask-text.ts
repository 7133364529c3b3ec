const MARK = '•';
/** So that a line can break as it would have. */
const WORD = '•••••• ';

/**
 * Stands for a text of nearly the same length, so that the page keeps its layout and nobody can count the letters. Lines
 * stay, as do spaces around them and lines without letters and digits.
 */
export function maskText(text: string): string {
  return text.replace(/[^\n]+/g, (line) => {
    if (!/[\p{L}\p{N}]/u.test(line)) return line;
    const words = line.trim();
    return line.replace(words, marks(words.length, WORD));
  });
}

/** Stands for what a field holds: nothing shows where its words end. */
export function maskValue(value: string): string {
  return value && marks(value.length, MARK);
}

/** Lengths come in steps: of four to begin with, of an eighth to a quarter when they are longer. */
function marks(length: number, word: string): string {
  const step = Math.max(4, 2 ** (Math.floor(Math.log2(length)) - 2));
  const most = Math.ceil(length / step) * step;
  return word.repeat(Math.ceil(most / word.length)).slice(0, most - 1) + MARK;
}
