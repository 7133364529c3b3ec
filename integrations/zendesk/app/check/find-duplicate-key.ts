const STRING_OR_MARK = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** First key that an object of this valid JSON text holds twice; `JSON.parse` would keep the last one silently. */
export function findDuplicateKey(json: string): string | undefined {
  // One entry for each open bracket: the keys seen in an object, or null in an array.
  const open: Array<Set<string> | null> = [];
  let previous = '';
  for (const [mark] of json.matchAll(STRING_OR_MARK)) {
    if (mark === '{') open.push(new Set());
    else if (mark === '[') open.push(null);
    else if (mark === '}' || mark === ']') open.pop();
    else if (mark === ':') {
      const key = String(JSON.parse(previous));
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
    previous = mark;
  }
  return undefined;
}
