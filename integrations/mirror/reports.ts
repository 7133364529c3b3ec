import type { FromMirror } from '#shared/protocol/mirror-port.ts';
import { findBlindSpots } from './blind-spots.ts';
import { INCREMENTAL, META, type CleanEvent } from './clean/clean-event.ts';
import type { Picture } from './picture.ts';

/** Looking for what cannot be shown makes the browser lay the page out: not more often than this, in ms. */
const LOOK_MS = 120;
const MOVES: ReadonlySet<unknown> = new Set([1, 6, 12]);
const TOUCHED = 6;
const INTERACTION = 2;
const CLICKS: ReadonlySet<unknown> = new Set([2, 4, 7]);
const TOUCH_START = 7;
const FOCUS = 5;
const BLUR = 6;

/** Tells the console what of the picture it draws itself: the pointer, clicks, scrolling, and what cannot be shown. */
export class Reports {
  readonly #say: (message: FromMirror) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #picture: Picture | undefined;
  #lastBlind = '';
  #lastScroll = '0 0';
  #isAboutToSay = false;
  #focus: { epoch: number; id: number | undefined } = { epoch: -1, id: undefined };

  constructor(say: (message: FromMirror) => void) {
    this.#say = say;
  }

  report(picture: Picture, events: readonly CleanEvent[]): void {
    const address = events.findLast(({ type }) => type === META)?.data.href;
    if (typeof address === 'string') this.#say({ type: 'address', address });
    const data = events.filter(({ type }) => type === INCREMENTAL).map((event) => event.data);
    const moves = data.filter(({ source }) => MOVES.has(source) || source === INTERACTION);
    if (moves.length > 0) {
      const isTouch = moves.some(({ source, type }) => source === TOUCHED || type === TOUCH_START);
      this.#say({ type: 'pointer', ...picture.pointer, isTouch });
    }
    if (moves.some(({ source, type }) => source === INTERACTION && CLICKS.has(type)))
      this.#say({ type: 'click', ...picture.pointer });
    this.#followFocus(picture, data);
    this.lookSoon(picture);
  }

  /** Looks for what cannot be shown, in a moment; of several in a row, the last picture counts. */
  lookSoon(picture: Picture): void {
    this.#picture = picture;
    this.#sayScroll();
    this.#timer ??= setTimeout(() => this.#look(), LOOK_MS);
  }

  /** A fresh snapshot of the same recorder does not say where the focus is, but it is where it was. */
  #followFocus(picture: Picture, data: ReadonlyArray<CleanEvent['data']>): void {
    const moves = data.filter(({ source, type }) => source === INTERACTION && (type === FOCUS || type === BLUR));
    const last = moves.at(-1);
    if (picture.epoch !== this.#focus.epoch) this.#focus = { epoch: picture.epoch, id: undefined };
    if (last) this.#focus = { epoch: picture.epoch, id: last.type === FOCUS ? Number(last.id) : undefined };
    picture.markFocus(this.#focus.id);
  }

  /** Before the browser draws, when it has laid the page out anyway. */
  #sayScroll(): void {
    if (this.#isAboutToSay) return;
    this.#isAboutToSay = true;
    requestAnimationFrame(() => {
      this.#isAboutToSay = false;
      const { scrollX: x = 0, scrollY: y = 0 } = this.#picture?.window ?? {};
      if (this.#lastScroll === `${x} ${y}`) return;
      this.#lastScroll = `${x} ${y}`;
      this.#say({ type: 'scrolled', x, y });
    });
  }

  #look(): void {
    this.#timer = undefined;
    const spots = this.#picture ? findBlindSpots(this.#picture) : [];
    const text = JSON.stringify(spots);
    if (text === this.#lastBlind) return;
    this.#lastBlind = text;
    this.#say({ type: 'blind', spots });
  }
}
