/** `2026-01-31 14:05`, UTC. */
export function utcStamp(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
