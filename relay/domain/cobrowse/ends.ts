import type { ToPage, ToViewer } from '#shared/protocol/cobrowse-line.ts';
import type { Failure } from '#shared/protocol/errors.ts';

/** A browser of the customer, which sends the page. */
export interface PageEnd {
  tell(message: ToPage): void;
  /** Says why and closes. */
  end(failure: Failure): void;
}

/** A browser of the agent, which is shown the page. */
export interface ViewerEnd {
  tell(message: ToViewer): void;
  send(part: Uint8Array): void;
  /** False while too much of what was sent waits in the relay; the hub is told when that is over. */
  hasRoom(): boolean;
}
