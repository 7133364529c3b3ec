import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { AdviceError } from '../advice-error.ts';
import { removeFile } from './data-folder.ts';

const LONGEST_SOCKET_PATH = 100;

function socketPath(dir: string): string {
  const path = relative(process.cwd(), join(dir, 'start.sock'));
  if (Buffer.byteLength(path) <= LONGEST_SOCKET_PATH) return path;
  return join(tmpdir(), `casement-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}.sock`);
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/**
 * Makes sure that one product at most runs in a data folder. A socket says so: unlike a pid in a file,
 * it cannot be mistaken after a crash. The process may end while it is held.
 * @throws AdviceError when another runs there
 */
export async function claimFolder(dir: string): Promise<Server> {
  const path = socketPath(dir);
  if (await isAnswered(path)) {
    throw new AdviceError(
      `Casement runs already in ${dir}: end that one first, or name another folder in CASEMENT_DIR.`,
    );
  }
  removeFile(path);
  const server = createServer((socket) => socket.destroy());
  server.listen(path);
  await once(server, 'listening');
  server.unref();
  return server;
}
