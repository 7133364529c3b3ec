/** Whether this id is that of somebody who came by a guest link: `guest-` and the id of the guest. */
export function isGuest(agentId: string): boolean {
  return agentId.startsWith('guest-');
}
