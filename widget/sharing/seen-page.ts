import { Listeners } from '#shared/client/listeners.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import { namesIn } from '#shared/protocol/names-in.ts';
import { isPageRung, type PageRung } from '#shared/protocol/page-rungs.ts';
import type { PageShare, Sharing } from '#shared/protocol/session.ts';
import { isSensitivePage } from '../cobrowse/hand/is-sensitive-page.ts';
import { LocalStops } from './local-stops.ts';
import { PageFeed, type FrameTap } from './page-feed.ts';
import { allowedTo, holdersOf, lowestAbove, seesOf, withoutStopped } from './page-permissions.ts';
import { SharedPart } from './shared-part.ts';
import type { Asked, LivePage } from './sharing-state.ts';
import { t } from './sharing-words.ts';

/** The customer's side of a page that agents see redrawn and act on: from each question to STOP SHARING. */
export class SeenPage {
  readonly #client: SessionClient;
  readonly #listeners = new Listeners();
  readonly #release: () => void;
  readonly #stops: LocalStops;
  readonly #part: SharedPart;
  readonly #feed: PageFeed;
  /** The grants to see it on which it is sent. */
  #sees: ReadonlySet<string> = new Set();
  /** The question that this page has answered by itself. */
  #refused = '';

  constructor(client: SessionClient, connection: RelayConnection) {
    this.#client = client;
    this.#stops = new LocalStops(client, () => this.#granted?.grants ?? (this.#isKnown ? [] : undefined));
    this.#part = new SharedPart(client);
    this.#feed = new PageFeed({
      ...{ connection, sessionId: client.sessionId },
      reach: (agentId) => allowedTo(this.#page, agentId),
      nameOf: (agentId) => this.#nameOf(agentId),
      mark: () => this.#mark,
      onChange: () => this.#listeners.notify(),
    });
    const releaseView = client.subscribe(() => this.#follow());
    document.addEventListener('visibilitychange', this.#handleVisibility);
    this.#release = () => {
      releaseView();
      document.removeEventListener('visibilitychange', this.#handleVisibility);
    };
    this.#follow();
  }

  get asked(): Asked | undefined {
    const sharing = this.#sharing;
    if (sharing.state !== 'requested' || !isPageRung(sharing.scope) || this.#mustRefuse) return undefined;
    const { requestId, scope, agent } = sharing;
    return {
      ...{ at: 'asked', requestId, scope, agent: agent.name },
      reach: allowedTo(this.#page, agent.id),
      others: holdersOf(this.#page).flatMap(({ agentId }) => (agentId === agent.id ? [] : [this.#nameOf(agentId)])),
      step: this.#isHostedPage ? 'unsupported' : 'ready',
    };
  }

  get live(): LivePage | undefined {
    const page = this.#page;
    if (!page) return undefined;
    const { step, hand } = this.#feed;
    const holders = holdersOf(page).map((holder) => ({ ...holder, name: this.#nameOf(holder.agentId) }));
    return { at: 'live', surface: 'page', since: page.since, step, hand, holders, part: this.#part.kindOf(page) };
  }

  /** Called after every change of what is asked or live. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  async accept(): Promise<void> {
    const { asked } = this;
    if (asked) await this.#client.run('share:grant', { requestId: asked.requestId, surface: 'page' });
  }

  async refuse(reason: 'declined' | 'unsupported'): Promise<void> {
    const { asked } = this;
    if (asked) await this.#client.run('share:refuse', { requestId: asked.requestId, reason });
  }

  /** Nothing leaves the page from this moment on, also offline; the relay is told as soon as it can be reached. */
  stop(): void {
    this.#end(seesOf(this.#page));
  }

  /** From now on this agent may do no more than `keep`; undefined: not even see. As `stop` it holds at once. */
  lower(agentId: string, keep: PageRung | undefined): void {
    const grant = lowestAbove(this.#page, agentId, keep);
    if (grant) this.#end([grant]);
  }

  /** Shows this part of the page from now on and nothing else; undefined: all of it. */
  narrow(section: Element | undefined): void {
    this.#part.choose(section);
    this.#feed.narrow(this.#part.feedOf(this.#granted));
    this.#part.tell(this.#granted);
    this.#listeners.notify();
  }

  /** What leaves the page from now on goes to the listener as well. */
  tap(listener: FrameTap | undefined): void {
    this.#feed.tap(listener);
  }

  close(): void {
    this.#release();
    this.#listeners.clear();
    this.#feed.close();
  }

  /** What the relay knows to be allowed. */
  get #granted(): PageShare | null {
    return pageShareOf(this.#sharing);
  }

  /** What is allowed, without what was stopped here. */
  get #page(): PageShare | null {
    return withoutStopped(this.#granted, this.#stops.ids);
  }

  /** The log has been read. */
  get #isKnown(): boolean {
    return this.#client.view.session !== undefined;
  }

  /** Our own page, to which keys and links lead, shows nothing of a site. */
  get #isHostedPage(): boolean {
    return document.querySelector('casement-portal') !== null;
  }

  get #sharing(): Sharing {
    const { session } = this.#client.view;
    return session?.phase === 'active' ? session.sharing : { state: 'none', askAgainAt: 0 };
  }

  /** The site lets nobody else act on this page, and the customer is not made to decide about that (row K11). */
  get #mustRefuse(): boolean {
    const sharing = this.#sharing;
    if (sharing.state !== 'requested' || sharing.scope === 'see') return false;
    return isPageRung(sharing.scope) && isSensitivePage(this.#feed.rules);
  }

  get #mark(): string {
    const names = holdersOf(this.#page).map(({ agentId }) => this.#nameOf(agentId));
    const id = this.#client.view.session?.ticket.id ?? '';
    return names.length > 0 ? t('viewedBy', { agents: names.join(', '), id }) : '';
  }

  #nameOf(agentId: string): string {
    const { session, commits } = this.#client.view;
    return (session && namesIn(session, commits).get(agentId)) ?? session?.owner?.name ?? '';
  }

  #end(grants: ReturnType<typeof seesOf>): void {
    this.#stops.add(grants);
    this.#send();
    this.#listeners.notify();
  }

  #follow(): void {
    this.#stops.follow();
    if (this.#isKnown && !this.#granted) this.#part.choose(undefined);
    else this.#part.tell(this.#granted);
    this.#send();
    this.#refuseIfSensitive();
    this.#listeners.notify();
  }

  /** Opens and closes the way out of the page. */
  #send(): void {
    const sees = new Set(seesOf(this.#page).map(({ id }) => id));
    // The relay would still pass frames on to somebody who was stopped here: nobody gets any until it knows.
    const isHeld = seesOf(this.#granted).some(({ id }) => this.#stops.ids.has(id));
    if (sees.size === 0 || isHeld || this.#isHostedPage) {
      this.#feed.close();
      this.#sees = new Set();
      return;
    }
    const goesOn = [...sees].some((id) => this.#sees.has(id)) && this.#feed.isOpen;
    const isOver = this.#feed.step === 'elsewhere' && [...sees].some((id) => !this.#sees.has(id));
    if (!goesOn || isOver) void this.#open(sees);
    this.#sees = sees;
  }

  async #open(sees: ReadonlySet<string>): Promise<void> {
    const isOpened = await this.#feed.open(this.#part.feedOf(this.#granted));
    // Offline at this very moment: the next change of the session tries again.
    if (!isOpened && sees === this.#sees) this.#sees = new Set();
  }

  /** A tab in the background may show another page than the one that the customer looks at. */
  #refuseIfSensitive(): void {
    const sharing = this.#sharing;
    if (sharing.state !== 'requested' || document.hidden || !this.#mustRefuse) return;
    if (this.#refused === sharing.requestId) return;
    this.#refused = sharing.requestId;
    void this.#client.run('share:refuse', { requestId: sharing.requestId, reason: 'sensitive' });
  }

  /** The agent follows the tab in which the customer is. */
  readonly #handleVisibility = () => {
    if (document.hidden) return;
    if (this.#feed.isOpen && this.#feed.step === 'elsewhere') this.#sees = new Set();
    this.#follow();
  };
}
