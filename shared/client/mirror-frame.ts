import { MIRROR_HELLO } from '#shared/protocol/mirror-port.ts';

/** What a frame of the mirror needs to be made. */
export interface MirrorFrameOptions {
  /** Address of the mirror's page. */
  url: string;
  title: string;
  /** Called with the way to the mirror; it says `ready` over it once it listens. */
  onPort: (port: MessagePort) => void;
}

/**
 * A frame of the mirror's origin. It may run its own scripts and nothing else: it opens no window, moves no page, sends
 * no form, and is inert, so that neither focus nor a key ever gets into what a stranger has drawn.
 */
export function createMirrorFrame({ url, title, onPort }: MirrorFrameOptions): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts', 'allow-same-origin');
  frame.referrerPolicy = 'no-referrer';
  frame.allow = '';
  frame.inert = true;
  frame.tabIndex = -1;
  frame.title = title;
  frame.setAttribute('aria-hidden', 'true');
  frame.addEventListener('load', () => {
    const { port1, port2 } = new MessageChannel();
    onPort(port1);
    frame.contentWindow?.postMessage(MIRROR_HELLO, new URL(url).origin, [port2]);
  });
  frame.src = url;
  return frame;
}
