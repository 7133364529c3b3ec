/** One selector a line, as people type them; empty lines do not count. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function textOfLines(lines: readonly string[]): string {
  return lines.join('\n');
}

/** What this browser does not understand, as the site's pages would find. */
export function notUnderstood(selectors: readonly string[]): string[] {
  const nowhere = document.createDocumentFragment();
  return selectors.filter((selector) => {
    try {
      nowhere.querySelector(selector);
      return false;
    } catch {
      return true;
    }
  });
}
