import { MIRROR_HELLO } from '#shared/protocol/mirror-port.ts';
import { mirrorUrl } from './mirror-url.ts';

/**
 * A frame of the mirror's origin. It may run its own scripts and nothing else: it opens no window, moves no page, sends
 * no form, and is inert, so that neither focus nor a key ever gets into what a stranger has drawn.
 */
export function createMirrorFrame(title: string, onPort: (port: MessagePort) => void): HTMLIFrameElement | undefined {
  const origin = mirrorUrl();
  if (origin === undefined) return undefined;
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
    frame.contentWindow?.postMessage(MIRROR_HELLO, origin, [port2]);
  });
  frame.src = `${origin}/mirror`;
  return frame;
}
