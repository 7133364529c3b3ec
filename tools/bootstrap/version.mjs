/**
 * Compares dotted versions by number: 20.9 is older than 20.19.
 * @param {string} version what is there, such as "20.19.3"
 * @param {string} minimum what is needed, such as "20.19"
 * @returns {boolean}
 */
export function isAtLeast(version, minimum) {
  const have = version.split('.').map((part) => Number.parseInt(part, 10));
  const need = minimum.split('.').map((part) => Number.parseInt(part, 10));
  for (const [index, wanted] of need.entries()) {
    const part = have[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
