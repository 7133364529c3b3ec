import type { SessionClient } from '#shared/client/session-client.ts';
import type { Grant } from '#shared/protocol/session-event.ts';
import { readNote, tabNotes, writeNote } from './tab-notes.ts';

/**
 * Grants that the customer stopped in this tab. They are over from that moment on, also offline and after a reload; the
 * relay is told as soon as it can be reached.
 */
export class LocalStops {
  readonly #client: Pick<SessionClient, 'run' | 'view'>;
  readonly #granted: () => readonly Grant[] | undefined;
  readonly #key: string;
  #ids: Set<string>;
  /** The relay has said yes to these; the log follows. */
  readonly #told = new Set<string>();
  #isTelling = false;

  /** `granted`: all that the relay knows of now; undefined while that is not known here. */
  constructor(client: Pick<SessionClient, 'run' | 'view' | 'sessionId'>, granted: () => readonly Grant[] | undefined) {
    this.#client = client;
    this.#granted = granted;
    this.#key = tabNotes.stopped(client.sessionId);
    this.#ids = new Set(readNote(this.#key)?.split(' '));
  }

  /** What counts as over although the relay may not know it. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  add(grants: readonly Grant[]): void {
    for (const { id } of grants) this.#ids.add(id);
    this.#keep();
    this.follow();
  }

  /** Call it after every change of the session. */
  follow(): void {
    const open = this.#granted()?.filter(({ id }) => this.#ids.has(id));
    if (!open) return;
    if (open.length !== this.#ids.size) {
      this.#ids = new Set(open.map(({ id }) => id));
      this.#keep();
    }
    const next = open.find(({ id }) => !this.#told.has(id));
    if (next && !this.#isTelling && this.#client.view.status === 'live') void this.#tell(next.id);
  }

  async #tell(grantId: string): Promise<void> {
    this.#isTelling = true;
    const told = await this.#client.run('share:stop', { grantId, reason: 'asked' });
    this.#isTelling = false;
    if (!told.ok) return;
    this.#told.add(grantId);
    this.follow();
  }

  #keep(): void {
    writeNote(this.#key, this.#ids.size > 0 ? [...this.#ids].join(' ') : undefined);
  }
}
