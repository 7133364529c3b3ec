const LIVE_ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='7' fill='%23b93d0b'/><circle cx='8' cy='8' r='3' fill='white'/></svg>";

/** What the tab itself says while the panel may be closed or the tab hidden: unread messages, and that something is live. */
export class TabMark {
  /** A page's own policy may forbid the icon, which would then be reported there; only our own pages show it. */
  readonly #hasIcon: boolean;
  #base = document.title;
  #shown = document.title;
  #icon: HTMLLinkElement | undefined;

  constructor(hasIcon: boolean) {
    this.#hasIcon = hasIcon;
  }

  show({ unread, isLive }: { unread: number; isLive: boolean }): void {
    // The page may have set another title since.
    if (document.title !== this.#shown) this.#base = document.title;
    this.#shown = `${isLive ? '● ' : ''}${unread > 0 ? `(${unread}) ` : ''}${this.#base}`;
    if (document.title !== this.#shown) document.title = this.#shown;
    if (isLive && this.#hasIcon) this.#showIcon();
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
