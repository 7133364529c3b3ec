/** The record of the help desk that the console stands beside. What it says, the relay asks the help desk itself. */
export interface CaseInfo {
  readonly id: string;
}

export type NoticeLevel = 'info' | 'success' | 'warning' | 'error';

/**
 * What the console needs from the help desk around it, and all it knows of it.
 * Every promise rejects with a `HostError`. Who the agent is never comes from here: the relay's token says so.
 */
export interface HostAdapter {
  /** Resolves when the help desk answers. `locale` is the agent's, a BCP 47 tag. */
  ready(): Promise<{ locale: string }>;
  /** The ticket in view; null on a list, a home page or a ticket that was never saved. */
  getCase(): Promise<CaseInfo | null>;
  /** Called with the ticket in view whenever it may have changed. Returns the function that stops it. */
  onCaseChanged(listener: (info: CaseInfo | null) => void): () => void;
  /** Called when the agent turns to the console or away from it. Returns the function that stops it. */
  onVisibility(listener: (isVisible: boolean) => void): () => void;
  /** Called once when the help desk throws the page away. */
  onGone(listener: () => void): () => void;
  /** Opens a web address, inside the help desk where it is one of its own records, else in a new tab. */
  openLink(url: string): Promise<void>;
  openCase(id: string): Promise<void>;
  /** A short message in the help desk's own manner. */
  notify(message: string, level: NoticeLevel): Promise<void>;
  /** Asks for a height in CSS pixels; the width is the help desk's. */
  resize(px: { height: number }): Promise<void>;
  /** Lets go of the help desk; nothing is called afterwards. */
  dispose(): void;
}
