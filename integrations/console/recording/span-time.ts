interface Span {
  readonly from: number;
  readonly until: number;
}

/** The time line of a recording: its spans one after the other, without what was not recorded between them. */
export class SpanTime {
  readonly #spans: ReadonlyArray<Span & { readonly offset: number }>;
  /** In ms. */
  readonly total: number;

  /** Times in ms since 1970, in order. */
  constructor(spans: readonly Span[]) {
    let offset = 0;
    this.#spans = spans.map((span) => {
      const placed = { ...span, offset };
      offset += Math.max(0, span.until - span.from);
      return placed;
    });
    this.total = offset;
  }

  /** When the place on the time line was, in ms since 1970. */
  toTime(offset: number): number {
    const span = this.#spans.findLast((one) => one.offset <= offset) ?? this.#spans[0];
    return span ? Math.min(span.until, span.from + Math.max(0, offset - span.offset)) : 0;
  }

  /** Where on the time line a moment is; what was not recorded is where the recording goes on after it. */
  toOffset(at: number): number {
    const span = this.#spans.find(({ until }) => at <= until);
    return span ? span.offset + Math.max(0, at - span.from) : this.total;
  }
}
