/** What the console uses of the help desk's own SDK, which the page loads by a script of its own. */
export interface ZafClient {
  on(event: string, listener: (data: unknown) => void): void;
  off(event: string, listener: (data: unknown) => void): void;
  context(): Promise<{ readonly ticketId?: number | string | null }>;
  invoke(name: string, ...parameters: readonly unknown[]): Promise<unknown>;
}

declare global {
  interface Window {
    /** Absent when the SDK could not be loaded. `init` gives false outside of a help desk. */
    readonly ZAFClient?: { init(): ZafClient | false };
  }
}
