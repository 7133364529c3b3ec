import type { ControlKey } from '#shared/protocol/control.ts';
import type { ActQueue } from './act-queue.ts';
import type { Place } from './agent-hand.ts';
import { Pace } from './pace.ts';

/** What is typed goes in pieces, at most 20 a second. */
const EVERY_MS = 50;
/** Characters in one piece, of which some count twice there, and in all that is pasted at once. */
const MOST_IN_PIECE = 250;
const MOST_PASTED = 5000;

const KEYS: Readonly<Record<string, ControlKey>> = {
  Enter: 'Enter',
  Tab: 'Tab',
  Backspace: 'Backspace',
  Delete: 'Delete',
  ArrowUp: 'ArrowUp',
  ArrowDown: 'ArrowDown',
  ArrowLeft: 'ArrowLeft',
  ArrowRight: 'ArrowRight',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
};

/** The agent's keyboard while they have the control: text as the browser composes it, and single keys. */
export class Typing {
  readonly #acts: ActQueue;
  /** Where what becomes of it is shown. */
  readonly #place: () => Place;
  readonly #pace = new Pace(() => this.#send(), EVERY_MS);
  #text = '';

  constructor(acts: ActQueue, place: () => Place) {
    this.#acts = acts;
    this.#place = place;
  }

  /** Written, pasted, dictated or composed. */
  write(text: string): void {
    this.#text += text.slice(0, MOST_PASTED);
    this.#pace.ask();
  }

  /** True for a key that is pressed on the customer's page, and so nowhere else. */
  press({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const isCommand = ctrlKey || metaKey;
    const pressed = isCommand && key.toLowerCase() === 'a' ? 'SelectAll' : KEYS[key];
    if (!pressed || altKey || (isCommand && pressed !== 'SelectAll')) return false;
    // What was typed before a key is there before it.
    this.flush();
    this.#acts.do('key', this.#place(), (hand) => ({
      action: { kind: 'key', key: pressed, shift: shiftKey },
      epoch: hand.epoch,
    }));
    return true;
  }

  flush(): void {
    this.#pace.stop();
    this.#send();
  }

  #send(): void {
    const pieces = this.#text.match(new RegExp(`[^]{1,${MOST_IN_PIECE}}`, 'gu')) ?? [];
    this.#text = '';
    for (const text of pieces)
      this.#acts.do('text', this.#place(), (hand) => ({ action: { kind: 'text', text }, epoch: hand.epoch }));
  }
}
