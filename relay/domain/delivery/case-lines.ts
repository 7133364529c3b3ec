interface Line {
  waiting: string[];
  failed: Set<string>;
}

/**
 * One line of deliveries a case. The head is worked on; a failed head keeps its place until somebody retries it, and
 * those behind it wait, so that the ticket reads in order.
 */
export class CaseLines {
  readonly #lines = new Map<string, Line>();

  constructor(private readonly work: (deliveryId: string) => void) {}

  join(caseName: string, deliveryId: string, hasFailed: boolean): void {
    const line = this.#lines.get(caseName) ?? { waiting: [], failed: new Set<string>() };
    this.#lines.set(caseName, line);
    if (!line.waiting.includes(deliveryId)) line.waiting.push(deliveryId);
    if (hasFailed) line.failed.add(deliveryId);
    else line.failed.delete(deliveryId);
    if (line.waiting[0] === deliveryId && !hasFailed) this.work(deliveryId);
  }

  leave(caseName: string, deliveryId: string): void {
    const line = this.#lines.get(caseName);
    if (!line?.waiting.includes(deliveryId)) return;
    line.waiting = line.waiting.filter((id) => id !== deliveryId);
    line.failed.delete(deliveryId);
    const head = line.waiting[0];
    if (head === undefined) this.#lines.delete(caseName);
    else if (!line.failed.has(head)) this.work(head);
  }
}
