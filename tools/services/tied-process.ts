import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A child whose standard input is the string that ties it to us. */
export type TiedProcess = ChildProcessByStdio<Writable, Readable, Readable>;

// The watcher's input ends when our process does, even by kill -9. It then asks the whole group, three times as
// LiveKit needs it, and ends it. The command takes the shell's place and its pid.
const TIE = `exec 3<&0 </dev/null
(
  trap '' TERM
  cat <&3
  for n in 1 2 3; do kill -0 $$ || exit; kill -s TERM -- -$$; sleep 1; done
  kill -s KILL -- -$$
) >/dev/null 2>&1 &
exec 3<&-
exec "$@"`;

/** Starts a command, in its own process group, that never outlives this process. */
export function spawnTied(command: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): TiedProcess {
  return spawn('/bin/sh', ['-c', TIE, 'casement', command, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Ends the command and whatever it started, at once. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}
