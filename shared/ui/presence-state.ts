/** Whether an agent can take a session. `full`: works on as many as allowed. */
export type PresenceState = 'available' | 'full' | 'away' | 'offline';
