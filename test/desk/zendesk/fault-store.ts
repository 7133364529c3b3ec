import { ChangeSignal } from './change-signal.ts';
import { FAULT_KINDS, type Fault } from './fault.ts';

/** Faults that are switched on. The first one that fits a request is taken. */
export class FaultStore {
  readonly changes = new ChangeSignal();
  #faults: Fault[] = [];

  list(): readonly Fault[] {
    return this.#faults;
  }

  /**
   * Switches a fault on, or off when `count` is 0; no `count` means until it is switched off.
   * @param input `{ kind, count?, path?, method?, retryAfter?, delayMs? }`; kind `off` ends all faults
   * @returns what is wrong with the input, or undefined
   */
  switch(input: Record<string, unknown>): string | undefined {
    if (input.kind === 'off') {
      this.clear();
      return undefined;
    }
    const kind = FAULT_KINDS.find((known) => known === input.kind);
    if (!kind) return `kind must be one of: ${FAULT_KINDS.join(', ')}, off, expire-tokens`;
    const left = typeof input.count === 'number' ? input.count : null;
    const path = typeof input.path === 'string' && input.path !== '' ? input.path : '/';
    const method = typeof input.method === 'string' ? input.method.toUpperCase() : '';
    this.#faults = this.#faults.filter(
      (fault) => fault.kind !== kind || fault.path !== path || fault.method !== method,
    );
    if (left !== 0) {
      const retryAfter = typeof input.retryAfter === 'number' ? input.retryAfter : 2;
      const delay = typeof input.delayMs === 'number' ? input.delayMs : 8000;
      this.#faults.push({ kind, left, path, method, retryAfter, delay });
    }
    this.changes.emit();
    return undefined;
  }

  /** The fault for this request, counted down. */
  take(method: string, path: string): Fault | undefined {
    const fault = this.#faults.find((one) => path.startsWith(one.path) && (one.method === '' || one.method === method));
    if (!fault) return undefined;
    if (fault.left !== null) {
      const rest = { ...fault, left: fault.left - 1 };
      this.#faults = this.#faults.flatMap((one) => (one !== fault ? [one] : rest.left > 0 ? [rest] : []));
      this.changes.emit();
    }
    return fault;
  }

  clear(): void {
    this.#faults = [];
    this.changes.emit();
  }
}
