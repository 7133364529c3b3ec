import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { PagePart, Scope, Surface } from '#shared/protocol/session-event.ts';
import type { HandState } from '../cobrowse/hand/hand-state.ts';
import type { Holder } from './page-permissions.ts';

/** What somebody asks for. */
export interface Asked {
  at: 'asked';
  requestId: string;
  scope: Scope;
  /** Who asks: not always the one who talks with the customer. */
  agent: string;
  /** What this agent may do with the page already. */
  reach: PageRung | undefined;
  /** Names of the others who see the page already. */
  others: readonly string[];
  /** `loading`: the code for sharing is on its way; `picking`: the browser's own choice is open. */
  step: 'loading' | 'ready' | 'picking' | 'failed' | 'unsupported';
}

/** A screen or a page that somebody sees now. `since` in ms since 1970. */
export type Live = LiveScreen | LivePage;

interface LiveScreen {
  at: 'live';
  surface: Exclude<Surface, 'page'>;
  since: number;
  step: Exclude<LiveStep, 'too-large' | 'part-missing'>;
}

export interface LivePage {
  at: 'live';
  surface: 'page';
  since: number;
  step: LiveStep;
  /** Who may do what; nobody twice. */
  holders: ReadonlyArray<Holder & { readonly name: string }>;
  part: PagePart;
  /** Who acts on it now. */
  hand: HandState | undefined;
}

/**
 * `too-large`: the page is more than can be sent; nothing is seen of it. `part-missing`: nor is anything while the part
 * that the customer chose is not on this page. `elsewhere`: another tab has it.
 */
export type LiveStep = 'starting' | 'live' | 'reconnecting' | 'elsewhere' | 'too-large' | 'part-missing';
