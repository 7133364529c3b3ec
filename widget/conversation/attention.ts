import type { SessionView } from '#shared/client/session-view.ts';
import { unreadMessages } from '../session/unread-messages.ts';
import { isSoundOn } from './is-sound-on.ts';

const nothing = () => undefined;

/** Tells of a new message where the customer is not looking: a notification when allowed, a sound when wanted. */
export class Attention {
  #told: number | undefined;

  /** Call after each change. What was there at first is history, not news. */
  follow(view: SessionView, text: string): void {
    if (view.status === 'loading') return;
    const newest = unreadMessages(view).at(-1)?.seq ?? 0;
    const isNews = this.#told !== undefined && newest > this.#told;
    this.#told = Math.max(newest, this.#told ?? 0);
    if (!isNews) return;
    if (isSoundOn()) void import('./play-sound.ts').then(({ playSound }) => playSound(), nothing);
    if (document.hidden) void import('./notify.ts').then(({ notify }) => notify(text), nothing);
  }
}
