import type { LeaseStore } from '../ports.ts';

interface Parts {
  store: LeaseStore;
  holder: string;
}

/**
 * How a relay that has the agents asks one that has none for the lease: a second row of epochs. Without it a relay that
 * slept for a moment would keep its agents and never decide for them again.
 */
export class LeaseWishes {
  #known: number | undefined;

  constructor(
    private readonly name: string,
    private readonly parts: Parts,
  ) {}

  async say(): Promise<void> {
    const { store, holder } = this.parts;
    const newest = await store.newest(this.name);
    await store.claim(this.name, (newest?.epoch ?? 0) + 1, holder);
  }

  /** Whether another relay has asked since this was asked last. */
  async isNew(): Promise<boolean> {
    const newest = await this.parts.store.newest(this.name);
    const epoch = newest?.epoch ?? 0;
    const isNew = this.#known !== undefined && epoch > this.#known && newest?.holder !== this.parts.holder;
    this.#known = epoch;
    return isNew;
  }
}
