import { html, nothing } from 'lit';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import '../people/watched-sheet.ts';
import type { DeskState } from './desk-port.ts';
import './watched-foot.ts';

interface WatchFacts {
  readonly view: DeskState | undefined;
  readonly relay: RelayConnection | undefined;
  /** A session in view says by itself who watches. */
  readonly hasChip: boolean;
  readonly isListOpen: boolean;
}

/** Who watches the console now, and the list of who did; `done` is called when the focus needs another place. */
export function watchParts({ view, relay, hasChip, isListOpen }: WatchFacts, done: (event: Event) => void) {
  return html`
    <casement-watched-foot
      .watchedBy=${view?.watchedBy ?? []}
      .relay=${relay}
      ?hasChip=${hasChip}
      @casement-dismiss=${done}
    ></casement-watched-foot>
    ${
      isListOpen
        ? html`
            <casement-watched-sheet @casement-close=${done}></casement-watched-sheet>
          `
        : nothing
    }
  `;
}
