import { TabMark } from '../session/tab-mark.ts';

const LIVE_ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='7' fill='%23b93d0b'/><circle cx='8' cy='8' r='3' fill='white'/></svg>";

/**
 * Also changes the tab's icon while something is live. A customer's own page may forbid the icon, which would then be
 * reported there; only our own pages show it.
 */
export class LiveIconMark extends TabMark {
  #icon: HTMLLinkElement | undefined;

  override show(state: { unread: number; isLive: boolean }): void {
    super.show(state);
    if (state.isLive) this.#showIcon();
    else this.#restoreIcon();
  }

  #showIcon(): void {
    if (this.#icon?.isConnected) return;
    this.#icon = Object.assign(document.createElement('link'), { rel: 'icon', type: 'image/svg+xml', href: LIVE_ICON });
    document.head.append(this.#icon);
  }

  #restoreIcon(): void {
    if (!this.#icon) return;
    this.#icon.remove();
    this.#icon = undefined;
    // Browsers go back to the page's own icon only when its link is put in again.
    const own = document.querySelector('link[rel~="icon"]');
    own?.replaceWith(own.cloneNode());
  }
}
