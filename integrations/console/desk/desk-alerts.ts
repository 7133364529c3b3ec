import type { DeskState } from './desk-port.ts';
import { DeskNewsOf, waitingCount, type DeskNews } from './desk-news.ts';
import { DeskSound } from './desk-sound.ts';
import { customerOf } from './row-text.ts';
import { t } from './words.ts';

/** Calls the agent: rings, and puts the count into the title and on the icon. */
export class DeskAlerts {
  readonly sound = new DeskSound();
  readonly #news = new DeskNewsOf();
  #plainTitle = '';
  #badge = 0;

  /** Told after every change of the desk. */
  follow({ desk }: DeskState): void {
    if (!desk) return;
    const news = this.#news.next(desk);
    if (desk.preferences.sounds) this.#ring(news);
    this.#entitle(waitingCount(desk), desk.offers[0] && customerOf(desk.offers[0].row));
  }

  close(): void {
    this.sound.close();
    if (this.#plainTitle !== '') document.title = this.#plainTitle;
    this.#setBadge(0);
  }

  #ring({ offers, overdue }: DeskNews): void {
    for (const { offerId } of offers) void this.sound.ring('offer', offerId);
    // Overdue again after a transfer or an overflow is news again.
    for (const { row, queue } of overdue)
      void this.sound.ring('overdue', `${row.sessionId} ${queue} ${String(row.bounces)}`);
  }

  #entitle(count: number, offered: string | undefined): void {
    this.#plainTitle ||= document.title;
    const text = offered === undefined ? this.#plainTitle : t('offerRegion', { name: offered });
    const title = count > 0 ? `(${String(count)}) ${text}` : text;
    if (title !== document.title) document.title = title;
    this.#setBadge(count);
  }

  /** Only installed pages have a badge; elsewhere the title carries the count. */
  #setBadge(count: number): void {
    if (count === this.#badge || !('setAppBadge' in navigator)) return;
    this.#badge = count;
    void (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => undefined);
  }
}
