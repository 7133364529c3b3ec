import { PageMessage, type ToPage } from '#shared/protocol/cobrowse-line.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { readFrameHead } from '#shared/protocol/frame.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { PageEnd } from '../domain/cobrowse/ends.ts';
import type { FrameHub } from '../domain/cobrowse/frame-hub.ts';
import type { Line } from './line.ts';
import type { Speaker } from './speaker.ts';

const UNKNOWN = fail('invalid-input', 'A page does not say this.');

/** A browser of the customer: its frames go to the hub, of which only the envelope is read. */
export class PageSpeaker implements PageEnd, Speaker {
  constructor(
    private readonly line: Line,
    private readonly hub: FrameHub,
    /** A frame that does not follow is no reason to close: the page is asked for a snapshot. */
    private readonly refused: (failure: Failure) => void,
  ) {}

  open(): Result<undefined> {
    this.hub.openPage(this);
    return ok(undefined);
  }

  frame(part: Uint8Array): Result<undefined> {
    const head = readFrameHead(part);
    if (!head.ok) return head;
    const taken = this.hub.take(this, head.value, part);
    if (!taken.ok) this.refused(taken.error);
    return ok(undefined);
  }

  message(raw: unknown): Result<undefined> {
    const message = PageMessage.safeParse(raw);
    if (!message.success) return UNKNOWN;
    this.hub.heard(this, message.data);
    return ok(undefined);
  }

  drained(): void {
    // What a page is told is a few words now and then.
  }

  recheck(): void {
    // What agents may do is asked when they do it.
  }

  leave(): void {
    this.hub.closePage(this);
  }

  tell(message: ToPage): void {
    this.line.tell(message);
  }

  end(failure: Failure): void {
    this.line.end(failure);
  }
}
