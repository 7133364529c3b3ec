/** One line of the report. */
export interface Row {
  /** The part of the benchmark, such as `b`. */
  part: string;
  name: string;
  /** Nothing where it was not measured; `remark` says why. */
  value: number | undefined;
  unit: 'kB' | 'µs' | 'ms' | 's' | '×';
  /** The value should not be larger. */
  aim?: number;
  remark?: string;
}
