import type { RosterChange } from '../ports.ts';

/** One sentence on who changed what since somebody looked; `count` is of all changes, `changes` of the newest. */
export function toldChanges(changes: readonly RosterChange[], count: number, now: number): string {
  const told = changes.map(({ by, what, at }) => `${by.name} ${what} ${ago(now - at)}`);
  const more = count > changes.length ? [`${String(count - changes.length)} more changes came before`] : [];
  return `Meanwhile ${[...told, ...more].join('; ')}. Look at it as it is now, then change it again.`;
}

function ago(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return seconds === 1 ? 'a second ago' : `${String(seconds)} seconds ago`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${String(minutes)} minutes ago`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? 'an hour ago' : `${String(hours)} hours ago`;
}
