import { once } from 'node:events';
import { WebSocket } from 'ws';
import { COBROWSE_PATH } from '#shared/protocol/cobrowse-line.ts';
import { partsOf, readFrameHead } from '#shared/protocol/frame.ts';
import type { OpenFrameLine } from './frame-line.ts';
import type { Place } from './place.ts';

const EPOCH = 7;

/** Both ends at our relay, as the pages are: every frame has its envelope, and the viewer says what it has shown. */
export const openCasementFrameLine: OpenFrameLine = async (url, place, { change, snapshot }, arrived) => {
  const page = await open(url, place, 1);
  const viewer = await open(url, place, 0);
  let base = 0;
  let seq = 0;
  const send = (kind: 'snapshot' | 'change', bytes: Buffer) => {
    const head = { kind, epoch: EPOCH, base, seq, rawBytes: bytes.length };
    for (const part of partsOf(head, bytes)) page.send(part);
  };
  viewer.on('message', (data: Buffer, isBinary) => {
    const head = isBinary ? readFrameHead(data) : undefined;
    if (!head?.ok || head.value.part + 1 < head.value.parts) return;
    const { epoch, base, seq } = head.value;
    viewer.send(JSON.stringify({ type: 'applied', epoch, base, seq }));
    arrived();
  });
  const line = {
    sendChange() {
      seq += 1;
      send('change', change.bytes);
    },
    sendSnapshot() {
      base += 1;
      seq = 0;
      send('snapshot', snapshot.bytes);
    },
    close() {
      for (const socket of [page, viewer]) socket.terminate();
    },
  };
  page.on('message', () => line.sendSnapshot());
  line.sendSnapshot();
  return line;
};

async function open(url: string, { room: sessionId, ends }: Place, end: 0 | 1): Promise<WebSocket> {
  const { token = '', origin = '' } = ends[end] ?? {};
  const address = `${url.replace('http', 'ws')}${COBROWSE_PATH}`;
  const socket = new WebSocket(address, { headers: { origin }, perMessageDeflate: false });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'hello', token, sessionId }));
  const [answer] = (await once(socket, 'message')) as [Buffer];
  if (!answer.includes('ready')) throw new Error(`The relay does not let it in: ${answer.toString()}`);
  return socket;
}
