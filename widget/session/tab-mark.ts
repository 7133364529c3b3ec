/** What the title of the tab says while the panel may be closed or the tab hidden: unread messages, and what is live. */
export class TabMark {
  #base = document.title;
  #shown = document.title;

  show({ unread, isLive }: { unread: number; isLive: boolean }): void {
    // The page may have set another title since.
    if (document.title !== this.#shown) this.#base = document.title;
    this.#shown = `${isLive ? '● ' : ''}${unread > 0 ? `(${unread}) ` : ''}${this.#base}`;
    if (document.title !== this.#shown) document.title = this.#shown;
  }
}
