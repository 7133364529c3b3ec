import { ViewerMessage, type ToViewer } from '#shared/protocol/cobrowse-line.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { ViewerEnd } from '../domain/cobrowse/ends.ts';
import type { FrameHub } from '../domain/cobrowse/frame-hub.ts';
import type { Line } from './line.ts';
import type { Speaker } from './speaker.ts';

const UNKNOWN = fail('invalid-input', 'A viewer does not say this.');
const NO_PAGE = fail('not-allowed', 'Frames come from the customer alone.');

/** A browser of the agent, which is shown the page and says how far it has come. */
export class ViewerSpeaker implements ViewerEnd, Speaker {
  constructor(
    private readonly line: Line,
    private readonly hub: FrameHub,
  ) {}

  open(): Result<undefined> {
    return this.hub.openViewer(this);
  }

  frame(): Result<undefined> {
    return NO_PAGE;
  }

  message(raw: unknown): Result<undefined> {
    const message = ViewerMessage.safeParse(raw);
    if (!message.success) return UNKNOWN;
    if (message.data.type === 'applied') this.hub.shown(this, message.data);
    else this.hub.resync(this);
    return ok(undefined);
  }

  drained(): void {
    this.hub.drained(this);
  }

  leave(): void {
    this.hub.closeViewer(this);
  }

  tell(message: ToViewer): void {
    this.line.tell(message);
  }

  send(part: Uint8Array): void {
    this.line.send(part);
  }

  hasRoom(): boolean {
    return this.line.hasRoom();
  }
}
