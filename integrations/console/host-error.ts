/** Why the help desk did not do what it was asked. */
export type HostErrorCode = 'unsupported' | 'denied' | 'timeout' | 'gone';

/** Every method of a `HostAdapter` rejects with this. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
