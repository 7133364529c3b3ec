import type { BlindSpot } from '#shared/protocol/mirror-port.ts';
import type { AgentHand } from './agent-hand.ts';

/**
 * `no-mirror`: the relay has no origin for it. `failed`: our own code or the mirror cannot be loaded. `waiting`: for the
 * first picture. `stale`: something is missing for more than two seconds. `away`: no browser of the customer sends.
 * `broken`: their page breaks the picture again and again, and it pauses.
 */
export type PageState =
  | 'idle'
  | 'no-mirror'
  | 'failed'
  | 'connecting'
  | 'waiting'
  | 'live'
  | 'stale'
  | 'away'
  | 'too-large'
  | 'broken'
  | 'ended';

/** What moves too often to draw the whole element for it. In pixels of the customer's window. */
export interface PointerSink {
  pointer(x: number, y: number, isTouch: boolean): void;
  click(x: number, y: number): void;
  /** How far the whole document is scrolled. */
  scrolled(): void;
}

/** A customer's page as it is seen now, and where to put the mirror that shows it. */
export interface PageSight {
  readonly state: PageState;
  /** Of the customer's window, in their pixels. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  readonly address: string;
  /** How late the last change was shown, in ms. */
  readonly behindMs: number | undefined;
  /** When the last news came, in ms since 1970. */
  readonly newsAt: number;
  readonly blind: readonly BlindSpot[];
  readonly isFollowing: boolean;
  /** The site lets nobody else act on this page. */
  readonly isSensitive: boolean;
  /** The agent who has the control of the page. */
  readonly controllerId: string | null;
  readonly hand: AgentHand;
  subscribe(listener: () => void): () => void;
  attach(port: MessagePort, sink: PointerSink): void;
  detach(): void;
  follow(isFollowing: boolean): void;
  scroll(x: number, y: number): void;
}
