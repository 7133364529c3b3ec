import type { ToPage, ToViewer } from '#shared/protocol/cobrowse-line.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';

/** A browser of the customer, which sends the page. */
export interface PageEnd {
  tell(message: ToPage): void;
  /** Says why and closes. */
  end(failure: Failure): void;
}

/** A browser of an agent, which is shown the page. */
export interface ViewerEnd {
  readonly agentId: string;
  /** How far the customer lets this agent go at this moment; asked before each thing that is done. */
  reach(): PageRung | undefined;
  tell(message: ToViewer): void;
  send(part: Uint8Array): void;
  /** False while too much of what was sent waits in the relay; the hub is told when that is over. */
  hasRoom(): boolean;
}
