import type { SessionClient } from '#shared/client/session-client.ts';
import type { PagePart } from '#shared/protocol/session-event.ts';
import type { PageShare } from '#shared/protocol/session.ts';
import { sectionPath } from '../cobrowse/section-path.ts';
import type { FeedPart } from './page-feed.ts';
import { readNote, tabNotes, writeNote } from './tab-notes.ts';

/** Which part of the page the customer shows (row K20), also after a reload of this tab. */
export class SharedPart {
  readonly #client: Pick<SessionClient, 'run' | 'view'>;
  readonly #key: string;
  #path: string | undefined;
  /** Chosen here and not told yet. */
  #news: PagePart | undefined;
  #isTelling = false;

  constructor(client: Pick<SessionClient, 'run' | 'view' | 'sessionId'>) {
    this.#client = client;
    this.#key = tabNotes.part(client.sessionId);
    this.#path = readNote(this.#key);
    if (this.#path !== undefined) this.#news = 'section';
  }

  /** Undefined: all of the page. */
  choose(section: Element | undefined): void {
    const path = section && sectionPath(section);
    if (path === this.#path && section === undefined && this.#news === undefined) return;
    this.#path = path;
    this.#news = section ? 'section' : 'page';
    writeNote(this.#key, path);
  }

  /** What the customer has decided last, here or in another tab. */
  kindOf(page: PageShare): PagePart {
    return this.#news ?? (this.#path === undefined ? page.part : 'section');
  }

  /** In a tab that does not know which part it is, it is none. */
  feedOf(page: PageShare | null): FeedPart {
    return page && this.kindOf(page) === 'section' ? { path: this.#path } : 'page';
  }

  /** `page`: what the relay knows. */
  tell(page: PageShare | null): void {
    const part = this.#news;
    if (!page || part === undefined) return;
    if (page.part === part) this.#news = undefined;
    // A tab in the background says nothing: what the customer looks at counts.
    else if (!this.#isTelling && !document.hidden && this.#client.view.status === 'live') void this.#run(part);
  }

  async #run(part: PagePart): Promise<void> {
    this.#isTelling = true;
    await this.#client.run('share:narrow', { part });
    this.#isTelling = false;
  }
}
