import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AdviceError } from '../advice-error.ts';
import { isAtLeast } from '../bootstrap/version.mjs';

const MINIMUM_GO = '1.26';
const WAYS = `install Go ${MINIMUM_GO} from go.dev/dl, or set MONGODB_URL and LIVEKIT_URL, or run docker compose up.`;

/** The environment for go: no other toolchain is downloaded, and no C compiler is needed. */
export function goEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...env, CGO_ENABLED: '0', GOTOOLCHAIN: 'local' };
}

/** The version in what `go version` prints, such as "1.26.8". */
export function goVersion(printed: string): string | undefined {
  return /\bgo(\d+\.\d+(?:\.\d+)?)/.exec(printed)?.[1];
}

/**
 * Checks that Go is there and new enough.
 * @throws AdviceError that says what else is possible
 */
export async function checkGo(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const printed = await promisify(execFile)('go', ['version'], { env: goEnvironment(env) }).catch(() => undefined);
  const version = printed === undefined ? undefined : goVersion(printed.stdout);
  if (version === undefined)
    throw new AdviceError(`Go is missing, which builds the store and the media server: ${WAYS}`);
  if (!isAtLeast(version, MINIMUM_GO)) throw new AdviceError(`Go ${version} is too old: ${WAYS}`);
}
