import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of consent and sharing. */
export const en = {
  from: '{agent} from {company}',
  about: 'about your request #{id}',
  question: 'Share your screen with {agent}?',
  willSee: '{agent} will see',
  everything: 'Everything in the window, tab or screen that you choose',
  goodToKnow: 'Good to know',
  nothingHidden: 'Nothing is hidden there, also not forms',
  lookOnly: '{agent} can look, not click or type',
  closePrivate: 'Close what is private first',
  browserAsks: 'Next, your browser asks what to share. Choose one window or tab and press Share.',
  sameWords: '{agent}’s screen shows the same two words. If in doubt, ask {agent} to say them.',
  untilYouStop: 'Until you stop. Your browser shows its own stop button too.',
  notNow: 'Not now',
  share: 'Share',
  tell: 'Tell {agent}',
  unsupported: 'This browser cannot share a screen',
  unsupportedText:
    '{agent} asked to see your screen. Phones and some browsers do not offer that. The chat goes on either way.',
  choose: 'Choose in the window of your browser.',
  shareFailed: 'Sharing did not start. Nothing was shared. Try again.',
  seesTab: '{agent} sees one tab',
  seesWindow: '{agent} sees one window',
  seesScreen: '{agent} sees your screen',
  otherTab: 'You are sharing in another tab',
  starting: 'Sharing starts',
  reconnecting: 'Reconnecting. {agent} sees nothing right now.',
  stopSharing: 'STOP SHARING',
} as const satisfies Catalogue;
