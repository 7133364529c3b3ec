import type { RecordedEnd } from '../../support/history/recorded-end.ts';

/** Somebody who writes the next message as soon as the one before is confirmed. Returns the function that ends it. */
export function startChatter(end: RecordedEnd): () => void {
  let isOver = false;
  const next = () => {
    if (isOver || end.client.view.pending.length > 0) return;
    end.send(`${end.client.role} ${end.sentCount}`);
  };
  const release = end.client.subscribe(next);
  next();
  return () => {
    isOver = true;
    release();
  };
}
