/** How a guest is named among the agents of a session. No help desk has an installation of this name. */
export function guestAgentId(guestId: string): string {
  return `guest-${guestId}`;
}
