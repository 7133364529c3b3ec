import type { RecordingHome } from './recording-source.ts';

/** "Where is the relay, and who am I to it?" The element that holds the connection answers by setting `home`. */
export class FindHomeEvent extends Event {
  home: RecordingHome | undefined;

  constructor() {
    super('casement-find-home', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-find-home': FindHomeEvent;
  }
}
