import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of what happened beside the messages. */
export const en = {
  pageAsked: '{agent} asked to see this page.',
  shareAsked: '{agent} asked to see your screen.',
  shareWithdrawn: '{agent} took the question back.',
  shareDeclined: 'You did not share. The chat goes on.',
  shareCancelled: 'You chose nothing to share. The chat goes on.',
  shareUnsupported: 'This browser cannot share that. The chat goes on.',
  sharedPage: 'You let {agent} see this site’s page. Private data stays hidden.',
  sharedTab: 'You let {agent} see one tab.',
  sharedWindow: 'You let {agent} see one window.',
  sharedScreen: 'You let {agent} see your screen.',
  youStopped: 'You stopped sharing. {agent} sees nothing now.',
  agentStopped: '{agent} stopped the sharing and sees nothing now.',
  surfaceClosed: 'Sharing ended. {agent} sees nothing now.',
  talkingNow: 'You talk to {agent} now.',
  helperJoined: '{name} joined to help.',
  handedOver: 'A colleague takes over. Your messages stay here.',
  agentLost: 'The connection to the agent was lost. You are at the front of the line.',
  shareExpired: 'The time for sharing was up. {agent} sees nothing now.',
} as const satisfies Catalogue;
