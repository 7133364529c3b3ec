import { html, nothing } from 'lit';
import '../people/monitor-chip.ts';
import '../people/watched-sheet.ts';
import type { DeskState } from './desk-port.ts';

interface WatchFacts {
  readonly watchedBy: DeskState['watchedBy'];
  /** A session in view says by itself who watches. */
  readonly hasChip: boolean;
  readonly isListOpen: boolean;
}

/** Who watches the console now, and the list of who did; `close` is called when the list is put away. */
export function watchParts({ watchedBy, hasChip, isListOpen }: WatchFacts, close: (event: Event) => void) {
  const watches = watchedBy.map(({ watcher, reason }) => ({ name: watcher.name, reason }));
  return html`
    ${
      hasChip
        ? html`
            <casement-monitor .watches=${watches}></casement-monitor>
          `
        : nothing
    }
    ${
      isListOpen
        ? html`
            <casement-watched-sheet @casement-close=${close}></casement-watched-sheet>
          `
        : nothing
    }
  `;
}
