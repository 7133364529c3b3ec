interface IdleDetection {
  requestPermission(): Promise<'granted' | 'denied'>;
}

declare global {
  interface Window {
    /** Only Chromium has it, and only on secure pages. */
    readonly IdleDetector?: IdleDetection;
  }
}

export type LockSightState = 'unsupported' | 'ask' | 'granted' | 'denied';

/** Whether the browser tells the page that the screen is locked. */
export async function lockSightState(): Promise<LockSightState> {
  if (!window.IdleDetector) return 'unsupported';
  // The name is missing in the types of permissions.
  const name = 'idle-detection' as PermissionName;
  const status = await navigator.permissions.query({ name }).catch(() => undefined);
  if (!status) return 'unsupported';
  return status.state === 'prompt' ? 'ask' : status.state;
}

/** Asks for it; works only within a click or key press. */
export async function askLockSight(): Promise<LockSightState> {
  return (await window.IdleDetector?.requestPermission().catch(() => 'denied' as const)) ?? 'unsupported';
}
