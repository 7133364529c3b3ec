import type { FromMirror, ToMirror } from '#shared/protocol/mirror-port.ts';
import { pageStyles } from './page-styles.ts';
import { takePort } from './take-port.ts';
import { Viewer } from './viewer.ts';

/** The page on the other origin: everything it knows comes through one port, and nothing of it goes anywhere else. */
const { parents = [] } = JSON.parse(document.getElementById('casement-boot')?.textContent ?? '{}') as {
  parents?: string[];
};
const sheet = new CSSStyleSheet();
sheet.replaceSync(pageStyles);
document.adoptedStyleSheets = [sheet];

const port = await takePort(parents);
const say = (message: FromMirror) => port.postMessage(message);
const viewer = new Viewer(document.body, say);
port.onmessage = ({ data }: MessageEvent<ArrayBuffer | ToMirror>) => {
  if (data instanceof ArrayBuffer) viewer.take(new Uint8Array(data));
  else viewer.command(data);
};
say({ type: 'ready' });
