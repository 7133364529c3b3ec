import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of the conversation. */
export const en = {
  support: '{company} support',
  agentAway: '{agent} is away for {time}. Your messages wait.',
  reconnecting: 'Reconnecting',
  reconnectingText: '{agent} is told. What you write is kept and sent when you are back.',
  minimise: 'Close the panel. The session goes on.',
  options: 'Options',
  talkingTo: 'You talk to {agent} of {company}. You both see the words {phrase}.',
  tellMe: 'Tell me when {agent} writes',
  newMessage: 'New message from {agent}',
} as const satisfies Catalogue;
