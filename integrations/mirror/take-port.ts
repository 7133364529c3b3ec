import { MIRROR_HELLO } from '#shared/protocol/mirror-port.ts';

/** The port of the page around this one. Only that page is believed, only from an origin that may frame this, and only once. */
export function takePort(parents: readonly string[]): Promise<MessagePort> {
  return new Promise((resolve) => {
    const handleMessage = ({ source, origin, data, ports }: MessageEvent<unknown>) => {
      const [port] = ports;
      if (source !== window.parent || !parents.includes(origin) || data !== MIRROR_HELLO || !port) return;
      window.removeEventListener('message', handleMessage);
      resolve(port);
    };
    window.addEventListener('message', handleMessage);
  });
}
