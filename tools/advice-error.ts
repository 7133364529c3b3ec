/** Something the person at the terminal can put right: the message is one sentence that says what to do. */
export class AdviceError extends Error {
  override name = 'AdviceError';
}
