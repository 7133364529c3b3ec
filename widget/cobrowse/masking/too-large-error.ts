/** There is more in the page than is ever sent. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}
