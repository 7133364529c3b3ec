interface Waiting<Item, Outcome> {
  item: Item;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

const LARGEST_BATCH = 1000;
const MOST_WAITING = 5000;
const MOST_UNDER_WAY = 2;
/** So many must wait before a second batch goes out beside the first: fewer, fuller batches cost less. */
const ENOUGH_FOR_SECOND = 64;

/**
 * Self-clocking batches: what arrives while a write is under way goes out together with the next. No timer, so a
 * single item is written at once.
 */
export class Batcher<Item, Outcome> {
  #waiting: Array<Waiting<Item, Outcome>> = [];
  #underWay = 0;
  #isGathering = false;

  /** `write` answers one outcome for each item, in order; when it throws, all items of the batch fail. */
  constructor(private readonly write: (items: Item[]) => Promise<Outcome[]>) {}

  add(item: Item): Promise<Outcome> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.reject(new Error('Too many writes are waiting.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#flush();
    });
  }

  /** What the sockets hold already goes along: a write costs many times what another document in it does. */
  #flush(): void {
    if (this.#isGathering || !this.#mayStart()) return;
    this.#isGathering = true;
    afterNextPoll(() => {
      this.#isGathering = false;
      while (this.#mayStart()) this.#start();
    });
  }

  #start(): void {
    const batch = this.#waiting.slice(0, LARGEST_BATCH);
    this.#waiting = this.#waiting.slice(LARGEST_BATCH);
    this.#underWay++;
    void this.#send(batch).finally(() => {
      this.#underWay--;
      this.#flush();
    });
  }

  #mayStart(): boolean {
    if (this.#underWay === 0) return this.#waiting.length > 0;
    return this.#underWay < MOST_UNDER_WAY && this.#waiting.length >= ENOUGH_FOR_SECOND;
  }

  async #send(batch: Array<Waiting<Item, Outcome>>): Promise<void> {
    try {
      const outcomes = await this.write(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) reject(new Error('The store gave no answer for this write.'));
        else resolve(outcome);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

/** Once the event loop has looked at all sockets again, which it does without waiting. */
function afterNextPoll(task: () => void): void {
  setImmediate(() => setImmediate(task));
}
