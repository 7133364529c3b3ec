import type { ChatSystemLine } from '#shared/ui/chat-item.ts';

/** What a line of the log shows, beside its time and place. */
export type Line = Pick<ChatSystemLine, 'text' | 'icon' | 'tone' | 'strong'>;
