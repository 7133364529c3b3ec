import type { CaseInfo, HostAdapter, NoticeLevel } from '#console/host-adapter.ts';
import { HostError } from '#console/host-error.ts';
import { openWebAddress } from '#console/open-web-address.ts';
import { ticketLink } from './ticket-link.ts';
import type { ZafClient } from './zaf-client.ts';

const PATIENCE_MS = 10_000;
const NOTICE_KINDS: Record<NoticeLevel, string> = {
  info: 'notice',
  success: 'notice',
  warning: 'alert',
  error: 'error',
};
const CASE_EVENTS = ['context.updated', 'ticket.saved'];

/** Zendesk's sidebar, by its own SDK. One page lives per open ticket tab and stays alive in the background. */
export class ZendeskHost implements HostAdapter {
  readonly #client: ZafClient;
  readonly #origin: string;
  readonly #locale: string;
  readonly #registered: Promise<unknown>;
  readonly #releases: Array<() => void> = [];

  /** `origin`: where the help desk itself lives. `locale`: as the relay read it from the signed request. */
  constructor(client: ZafClient, { origin, locale }: { origin: string; locale: string }) {
    this.#client = client;
    this.#origin = origin;
    this.#locale = locale;
    // Asked at once: the SDK tells it only to those who listen when it happens.
    this.#registered = new Promise((resolve) => {
      client.on('app.registered', resolve);
    });
  }

  async ready(): Promise<{ locale: string }> {
    await within(PATIENCE_MS, this.#registered);
    return { locale: this.#locale };
  }

  async getCase(): Promise<CaseInfo | null> {
    const { ticketId } = await this.#call(this.#client.context());
    if (ticketId === undefined || ticketId === null) return null;
    return { id: String(ticketId) };
  }

  onCaseChanged(listener: (info: CaseInfo | null) => void): () => void {
    const tell = () => {
      this.getCase().then(listener, () => undefined);
    };
    return this.#keep(CASE_EVENTS.map((event) => this.#on(event, tell)));
  }

  onVisibility(listener: (isVisible: boolean) => void): () => void {
    const show = () => {
      listener(true);
    };
    const hide = () => {
      listener(false);
    };
    return this.#keep([
      this.#on('app.activated', show),
      this.#on('pane.activated', show),
      this.#on('app.deactivated', hide),
    ]);
  }

  onGone(listener: () => void): () => void {
    return this.#keep([this.#on('app.willDestroy', listener)]);
  }

  async openLink(url: string): Promise<void> {
    const ticketId = ticketLink(url, this.#origin);
    if (ticketId !== undefined) return this.openCase(ticketId);
    if (!openWebAddress(url)) throw new HostError('denied', 'Not a web address.');
  }

  async openCase(id: string): Promise<void> {
    await this.#call(this.#client.invoke('routeTo', 'ticket', id));
  }

  async notify(message: string, level: NoticeLevel): Promise<void> {
    await this.#call(this.#client.invoke('notify', plainText(message), NOTICE_KINDS[level]));
  }

  async resize({ height }: { height: number }): Promise<void> {
    await this.#call(this.#client.invoke('resize', { width: '100%', height: `${height}px` }));
  }

  dispose(): void {
    for (const release of this.#releases.splice(0)) release();
  }

  #on(event: string, listener: (data: unknown) => void): () => void {
    this.#client.on(event, listener);
    return () => {
      this.#client.off(event, listener);
    };
  }

  #keep(releases: ReadonlyArray<() => void>): () => void {
    this.#releases.push(...releases);
    return () => {
      for (const release of releases) {
        const at = this.#releases.indexOf(release);
        if (at >= 0) this.#releases.splice(at, 1);
        if (at >= 0) release();
      }
    };
  }

  async #call<T>(answer: Promise<T>): Promise<T> {
    try {
      return await within(PATIENCE_MS, answer);
    } catch (error) {
      if (error instanceof HostError) throw error;
      const isTimeout = error instanceof Error && error.name === 'TimeoutError';
      throw new HostError(isTimeout ? 'timeout' : 'unsupported', 'Zendesk did not do it.', { cause: error });
    }
  }
}

function within<T>(patienceMs: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new HostError('timeout', 'Zendesk does not answer.'));
    }, patienceMs);
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** The help desk may read its messages as markup, and a customer's words must stay words in either case. */
function plainText(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}
