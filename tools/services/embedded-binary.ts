import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AdviceError } from '../advice-error.ts';
import type { Detail } from '../progress.ts';
import { root } from '../root.ts';
import { buildKey } from './build-key.ts';
import { checkGo, goEnvironment } from './go-toolchain.ts';
import { mendedModule } from './mended-module.ts';
import { spawnTied } from './tied-process.ts';

const moduleDir = join(root, 'relay/embedded');
const binDir = join(root, '.casement/bin');

/** The Go package of each embedded server. */
const PACKAGES = { store: './store', livekit: 'github.com/livekit/livekit-server/cmd/server' } as const;

/** The servers that are built from the Go module of relay/embedded. */
export type EmbeddedServer = keyof typeof PACKAGES;

async function goBuild(server: EmbeddedServer, output: string, detail: Detail): Promise<void> {
  const mended = server === 'store' ? [`-modfile=${await mendedModule(moduleDir, `${output}.src`)}`] : [];
  const options = ['-v', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', ...mended];
  const args = ['build', ...options, '-o', output, PACKAGES[server]];
  const go = spawnTied('go', args, goEnvironment(), moduleDir);
  go.stdout.resume();
  const lines: string[] = [];
  let packages = 0;
  createInterface({ input: go.stderr }).on('line', (line) => {
    lines.push(line);
    const isPackage = !line.startsWith('go: ');
    packages += Number(isPackage);
    detail(isPackage ? `${packages} packages` : 'downloading modules');
  });
  const [code] = (await once(go, 'close')) as [number | null];
  if (code !== 0) throw new AdviceError(`Go could not build the ${server}: ${lines.slice(-5).join(' ')}`);
}

function removeOlder(server: EmbeddedServer, kept: string): void {
  const isOlder = (name: string): boolean => name.startsWith(`${server}-`) && name !== kept && !name.endsWith('.part');
  for (const name of readdirSync(binDir).filter(isOlder)) rmSync(join(binDir, name), { force: true });
}

/**
 * Builds an embedded server unless it was built before from the same content.
 * @returns the absolute path of the binary
 * @throws AdviceError when Go is missing or too old, or the build fails
 */
export async function embeddedBinary(server: EmbeddedServer, detail: Detail = () => undefined): Promise<string> {
  const name = buildKey(server, moduleDir);
  const binary = join(binDir, name);
  if (existsSync(binary)) return binary;
  await checkGo();
  mkdirSync(binDir, { recursive: true });
  // Two builds at the same time do no harm: each has its own file and the renames are atomic.
  const part = `${binary}.${process.pid}.part`;
  try {
    await goBuild(server, part, detail);
    renameSync(part, binary);
  } finally {
    rmSync(part, { force: true });
    rmSync(`${part}.src`, { recursive: true, force: true });
  }
  removeOlder(server, name);
  return binary;
}
