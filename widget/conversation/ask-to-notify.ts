/** Whether the browser would ask; once it was answered, it never asks again. */
export function canAskToNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'default' && window.isSecureContext;
}

/** Lets the browser ask. Call it from a click; whatever the answer is, the chat goes on (row A24). */
export async function askToNotify(): Promise<void> {
  await Notification.requestPermission().catch(() => undefined);
}
