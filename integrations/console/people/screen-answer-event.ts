/** What the one who is watched does about the question for their whole screen. */
export type ScreenAnswer = 'share' | 'refuse' | 'hide';

export class ScreenAnswerEvent extends Event {
  constructor(
    readonly monitorId: string,
    readonly answer: ScreenAnswer,
  ) {
    super('casement-screen-answer', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-screen-answer': ScreenAnswerEvent;
  }
}
