/** One broken rule of the vendor's validator, or of its styling guide. Errors refuse the package, warnings do not. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Stable name of the rule, snake_case. */
  readonly code: string;
  /** Path inside the zip. */
  readonly file: string;
  readonly message: string;
}

/** Files of an app by their path inside the zip, with forward slashes. */
export type AppFiles = ReadonlyMap<string, Uint8Array>;

export function error(code: string, file: string, message: string): Problem {
  return { severity: 'error', code, file, message };
}

export function warning(code: string, file: string, message: string): Problem {
  return { severity: 'warning', code, file, message };
}
