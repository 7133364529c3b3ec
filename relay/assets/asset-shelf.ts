import type { Clock } from '../domain/ports.ts';

export interface AssetShelfOptions {
  /** Of all files together. */
  mostBytes: number;
  /** After its last use a file is kept for so long. */
  keptMs: number;
  /** In ms; only differences count. */
  now: Clock;
}

interface Kept {
  readonly bytes: Buffer;
  usedAt: number;
}

/** What one session has announced, and how much it has brought. */
interface Account {
  readonly hashes: Set<string>;
  bytes: number;
  usedAt: number;
}

/** So many hashes one session may announce: several pages full. */
const MOST_HASHES = 3000;
/** So much one session may bring, beside what others of the tenant have brought already. */
const MOST_SESSION_BYTES = 96 * 1024 * 1024;
const SWEEP_MS = 30_000;

/**
 * Pictures and fonts of shared pages, in memory, by the hash of their bytes: one shelf for each tenant, so that nobody
 * learns what another's customers look at. A hash is no right: a session reaches what it has announced itself.
 */
export class AssetShelf {
  readonly #options: AssetShelfOptions;
  /** By tenant and hash; in the order of their last use. */
  readonly #files = new Map<string, Map<string, Kept>>();
  readonly #accounts = new Map<string, Account>();
  #bytes = 0;
  #sweptAt = 0;

  constructor(options: AssetShelfOptions) {
    this.#options = options;
  }

  /** Which of these have to be brought; all of them are announced by that. Undefined when it is too much. */
  missing(tenantId: string, sessionId: string, hashes: readonly string[]): readonly string[] | undefined {
    this.#sweep();
    const account = this.#account(sessionId);
    if (account.hashes.size + hashes.length > MOST_HASHES) return undefined;
    hashes.forEach((hash) => account.hashes.add(hash));
    return hashes.filter((hash) => !this.#use(tenantId, hash));
  }

  /** Whether there was room for what the session brings. The hash is right: the caller has looked. */
  put(tenantId: string, sessionId: string, hash: string, bytes: Buffer): boolean {
    this.#sweep();
    const account = this.#account(sessionId);
    const isTooMuch = account.bytes + bytes.length > MOST_SESSION_BYTES || bytes.length > this.#mostOfTenant;
    if (isTooMuch || !account.hashes.has(hash)) return false;
    if (this.#use(tenantId, hash)) return true;
    account.bytes += bytes.length;
    const files = this.#files.get(tenantId) ?? new Map<string, Kept>();
    this.#files.set(tenantId, files.set(hash, { bytes, usedAt: this.#options.now() }));
    this.#bytes += bytes.length;
    this.#makeRoom(tenantId, files);
    return true;
  }

  get(tenantId: string, sessionId: string, hash: string): Buffer | undefined {
    this.#sweep();
    return this.#accounts.get(sessionId)?.hashes.has(hash) === true ? this.#use(tenantId, hash) : undefined;
  }

  get #mostOfTenant(): number {
    return this.#options.mostBytes / 2;
  }

  #account(sessionId: string): Account {
    const account = this.#accounts.get(sessionId) ?? { hashes: new Set(), bytes: 0, usedAt: 0 };
    account.usedAt = this.#options.now();
    this.#accounts.set(sessionId, account);
    return account;
  }

  #use(tenantId: string, hash: string): Buffer | undefined {
    const files = this.#files.get(tenantId);
    const kept = files?.get(hash);
    if (!files || !kept) return undefined;
    kept.usedAt = this.#options.now();
    files.delete(hash);
    files.set(hash, kept);
    return kept.bytes;
  }

  /** What was not used for longest goes first: of the tenant that has too much, then of whoever has most. */
  #makeRoom(tenantId: string, files: Map<string, Kept>): void {
    while (sizeOf(files) > this.#mostOfTenant) this.#dropOldest(tenantId);
    while (this.#bytes > this.#options.mostBytes) {
      const [largest] = [...this.#files].sort(([, one], [, other]) => sizeOf(other) - sizeOf(one));
      if (!largest) return;
      this.#dropOldest(largest[0]);
    }
  }

  #dropOldest(tenantId: string): void {
    const [hash] = this.#files.get(tenantId)?.keys() ?? [];
    if (hash !== undefined) this.#drop(tenantId, hash);
  }

  #drop(tenantId: string, hash: string): void {
    const files = this.#files.get(tenantId);
    this.#bytes -= files?.get(hash)?.bytes.length ?? 0;
    files?.delete(hash);
    if (files?.size === 0) this.#files.delete(tenantId);
  }

  #sweep(): void {
    const now = this.#options.now();
    const isOver = ({ usedAt }: { usedAt: number }) => now - usedAt > this.#options.keptMs;
    if (now - this.#sweptAt < Math.min(SWEEP_MS, this.#options.keptMs)) return;
    this.#sweptAt = now;
    for (const [tenantId, files] of this.#files)
      for (const [hash, kept] of files) if (isOver(kept)) this.#drop(tenantId, hash);
    for (const [sessionId, account] of this.#accounts) if (isOver(account)) this.#accounts.delete(sessionId);
  }
}

function sizeOf(files: ReadonlyMap<string, Kept>): number {
  let bytes = 0;
  for (const { bytes: file } of files.values()) bytes += file.length;
  return bytes;
}
