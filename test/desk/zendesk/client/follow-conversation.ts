let shown = '';

/** Scrolls to the newest comment when another ticket is shown or a comment was added; otherwise leaves the place alone. */
export function followConversation(ticketId: number | null, commentCount: number): void {
  const now = `${ticketId ?? ''}:${commentCount}`;
  if (now === shown) return;
  shown = now;
  const conversation = document.querySelector('.conversation');
  conversation?.scrollTo({ top: conversation.scrollHeight });
}
