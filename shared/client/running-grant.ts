import type { SessionView } from './session-view.ts';

/** The id of the grant by which a screen is seen now. */
export function runningGrant({ session }: SessionView): string | undefined {
  return session?.phase === 'active' && session.sharing.state === 'screen' ? session.sharing.grant.id : undefined;
}
