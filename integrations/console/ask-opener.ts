import { WIDE_HELLO, WIDE_PORT, type WideGrant } from './wide-grant.ts';

const PATIENCE_MS = 5000;

/** Asks the sidebar that opened this window for what it needs; undefined when there is none or it does not answer. */
export function askOpener(): Promise<WideGrant | undefined> {
  const opener = window.opener as Window | null;
  if (!opener || opener.closed) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const finish = (grant: WideGrant | undefined) => {
      clearTimeout(timer);
      window.removeEventListener('message', handleMessage);
      resolve(grant);
    };
    const handleMessage = ({ origin, source, data, ports }: MessageEvent<unknown>) => {
      if (origin !== location.origin || source !== opener || data !== WIDE_PORT) return;
      const [port] = ports;
      if (port) port.onmessage = (message: MessageEvent<WideGrant>) => finish(message.data);
    };
    const timer = setTimeout(() => {
      finish(undefined);
    }, PATIENCE_MS);
    window.addEventListener('message', handleMessage);
    opener.postMessage(WIDE_HELLO, location.origin);
  });
}
