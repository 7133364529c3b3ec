import type { Failure } from '#shared/protocol/errors.ts';

/** One line to the relay: it opens or fails, and ends, each once. Whoever wants another one opens another one. */
export interface RelayLine {
  /** Only while open. Without an `answer` the relay is asked for none. */
  emit(name: string, input: unknown, answer?: (result: unknown) => void): void;
  /** Lets go of it; none of its events come any more. */
  close(): void;
}

export interface LineOptions {
  /** Origin of the relay. */
  relayUrl: string;
  /** Asked when the relay wants to know it. */
  token: () => string;
  /** Only outside browsers: the page that this client stands for. */
  origin: string | undefined;
  onOpen: () => void;
  onNotice: (name: string, payload: unknown) => void;
  /** It could not be opened, or is lost; with the relay's own words when it refused. */
  onEnd: (failure?: Failure) => void;
}

export type OpenLine = (options: LineOptions) => RelayLine;
