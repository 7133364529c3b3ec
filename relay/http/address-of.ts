/**
 * The client's network address: the peer's own, or what the nearest of `trusted` proxies wrote. What stands further
 * left in X-Forwarded-For anybody could have written.
 */
export function addressOf(peer: string, forwardedFor: string | string[] | undefined, trusted: number): string {
  const hops = [forwardedFor ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  return trusted > 0 ? (hops.at(-trusted) ?? hops[0] ?? peer) : peer;
}
