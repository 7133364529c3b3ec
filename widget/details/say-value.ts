/** What a page logs or throws, as text. What an object holds is nobody's business. */
export function sayValue(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if ((typeof value === 'object' && value !== null) || typeof value === 'function') return `[${typeof value}]`;
  return String(value);
}

/** The arguments of `console.error` as the console shows them: with the marks of its format filled in. */
export function sayAll(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(sayValue).join(' ');
  const filled = first.replace(/%[sdifoOc%]/g, (mark) => {
    if (mark === '%%') return '%';
    if (rest.length === 0) return mark;
    const value = sayValue(rest.shift());
    return mark === '%c' ? '' : value;
  });
  return [filled, ...rest.map(sayValue)].join(' ');
}

export function stackOf(value: unknown): string {
  return value instanceof Error && typeof value.stack === 'string' ? value.stack : '';
}
