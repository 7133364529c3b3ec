/** Without the text of the message: others may see the screen. */
export function notify(text: string): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  try {
    const notification = new Notification(text, { tag: 'casement' });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
  } catch {
    // Some phones allow notifications to service workers only; the title of the tab tells all the same.
  }
}
