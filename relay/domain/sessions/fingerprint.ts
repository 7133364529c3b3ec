import type { Actor } from '#shared/protocol/session-event.ts';
import type { Command } from './command.ts';

/**
 * Tells a retried command from another one under the same id: actor and content as a 53-bit number in base 36.
 * It protects nobody from an attacker, only a client from its own mistake.
 */
export function fingerprint(by: Actor, command: Command): string {
  const who = by.role === 'agent' ? `agent ${by.id}` : by.role;
  const text = `${who} ${JSON.stringify(command)}`;
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (0x200000 * (high >>> 0) + (low >>> 11)).toString(36);
}
