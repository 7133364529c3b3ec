/** The calls a page can make: `Casement('open')`, `Casement('on', 'unread', (count) => …)`. */
export type CommandName = 'open' | 'close' | 'toggle' | 'shutdown' | 'on' | 'off';
export type Listener = (detail: unknown) => void;
type Call = readonly [CommandName, ...unknown[]];
type Commands = Record<CommandName, (...args: never[]) => void>;

/** The function pages call, or the stub from their snippet, which only collects calls in `q`. */
type CasementFunction = ((...call: Call) => void) & { q?: Iterable<ArrayLike<unknown>> };

declare global {
  interface Window {
    Casement?: CasementFunction;
  }
}

/** Puts the real function in place of the page's stub and carries out what was called before. */
export function acceptCommands(commands: Commands): void {
  const waiting = window.Casement?.q;
  const run = (name: CommandName, ...args: unknown[]) => {
    if (Object.hasOwn(commands, name)) (commands[name] as (...given: unknown[]) => void)(...args);
  };
  window.Casement = run;
  for (const call of waiting ?? []) run(...(Array.from(call) as [CommandName]));
}
