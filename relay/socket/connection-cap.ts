/** How many sockets each address holds; more than `most` are refused. */
export class ConnectionCap {
  readonly #held = new Map<string, number>();

  constructor(private readonly most: number) {}

  take(address: string): boolean {
    const held = this.#held.get(address) ?? 0;
    if (held >= this.most) return false;
    this.#held.set(address, held + 1);
    return true;
  }

  release(address: string): void {
    const held = (this.#held.get(address) ?? 1) - 1;
    if (held > 0) this.#held.set(address, held);
    else this.#held.delete(address);
  }
}
