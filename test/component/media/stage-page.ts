export interface Place {
  token: string;
  sessionId: string;
  isMoving?: boolean;
}

export function placeOf(hash: string): Place {
  return JSON.parse(decodeURIComponent(hash.slice(1))) as Place;
}

/** What the test reads: data attributes of the root element. */
export function show(values: Record<string, string | number | boolean>): void {
  for (const [name, value] of Object.entries(values)) document.documentElement.dataset[name] = String(value);
}
