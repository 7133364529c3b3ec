import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process and its command line. */
export interface Found {
  readonly pid: number;
  readonly command: string;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function listProc(): Array<Found & { environment: string }> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => ({
    pid: Number(pid),
    command: read(`/proc/${pid}/cmdline`),
    environment: read(`/proc/${pid}/environ`),
  }));
}

function listPs(): Array<Found & { environment: string }> {
  const lines = execFileSync('ps', ['-axwwE', '-o', 'pid=,command='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [, pid = '', command = ''] = /^\s*(\d+)\s(.*)$/.exec(line) ?? [];
    return { pid: Number(pid), command, environment: '' };
  });
}

/** The processes, but for this one, that have a folder in their command line or environment. */
export function processesOf(dir: string): Found[] {
  const all = existsSync('/proc/self/environ') ? listProc() : listPs();
  return all.filter(
    ({ pid, command, environment }) => pid !== process.pid && `${command} ${environment}`.includes(dir),
  );
}
