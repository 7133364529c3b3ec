/** Effects on one subject wait for each other; those on different subjects run side by side. */
export class Turns {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Resolves or rejects as the effect does, once its turn has come. */
  take<T>(subject: string, effect: () => Promise<T>): Promise<T> {
    const turn = (this.#tails.get(subject) ?? Promise.resolve()).then(effect, effect);
    const tail = turn.catch(() => undefined);
    this.#tails.set(subject, tail);
    void tail.then(() => {
      if (this.#tails.get(subject) === tail) this.#tails.delete(subject);
    });
    return turn;
  }
}
