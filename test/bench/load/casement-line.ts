import { io } from 'socket.io-client';
import type { NoticePayload } from '#shared/protocol/wire.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { OpenLine } from './line.ts';
import { untilConnected } from './until-connected.ts';

const ROLES = ['agent', 'customer'] as const;

/** An end at our relay, speaking the contract as the pages do. */
export const openCasementLine: OpenLine = async (url, { room: sessionId, ends }, end, received) => {
  const { token = '', origin = '' } = ends[end] ?? {};
  const auth = { token };
  const extraHeaders = { origin };
  const socket = io(url, { auth, extraHeaders, transports: ['websocket'], reconnection: false, forceNew: true });
  socket.on('session:commit', ({ commit }: NoticePayload<'session:commit'>) => {
    if (commit.by.role === ROLES[end]) return;
    for (const event of commit.events) if (event.type === 'message-sent') received(event.text);
  });
  await untilConnected(socket);
  const opened = (await socket.emitWithAck('session:open', { sessionId, lastSeq: 0 })) as Result<unknown>;
  if (!opened.ok) throw new Error(`session:open: ${opened.error.code}`);
  let count = 0;
  return {
    send: (text, acked) => {
      const commandId = `${ROLES[end]}-message-${count++}`;
      socket.emit('chat:send', { sessionId, commandId, text }, (result: Result<unknown>) => {
        if (!result.ok) throw new Error(`chat:send: ${result.error.code} ${result.error.message}`);
        acked();
      });
    },
    close: () => void socket.disconnect(),
  };
};
