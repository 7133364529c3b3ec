import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of technical details. */
export const en = {
  from: '{agent} from {company}',
  about: 'about your request #{id}',
  question: 'Share technical details with {agent}?',
  willSee: '{agent} will see',
  system: 'Browser, system, window size, language, network',
  problems: 'Errors and failed requests of this site’s pages',
  speed: 'How fast the page is',
  goodToKnow: 'Good to know',
  masked: 'Addresses without what follows “?”; ids, card numbers and email addresses are hidden',
  notSent: 'Never what you type, cookies, or what the site sends and gets',
  ticket: 'They are kept with your request',
  look: 'Look at it before',
  looking: 'It is being put together',
  until: 'Until you stop or the session ends, also on the next page of this site. {agent} may ask for fresh ones.',
  notNow: 'Not now',
  share: 'Share details',
  failed: 'It was not shared. Try again.',
  covered:
    'Something lies over this question, so the answer did not count. Scroll or close what covers it, then answer again.',
  live: '{agent} gets technical details',
  stop: 'Stop',
  stopLong: 'Stop sharing technical details',
  lineAsked: '{agent} asked for technical details.',
  lineWithdrawn: '{agent} took the question back.',
  lineRefused: 'You did not share technical details. The chat goes on.',
  lineShared: 'You let {agent} see technical details of your browser and this page.',
  lineYouStopped: 'You stopped sharing technical details.',
  lineStopped: 'Technical details are not shared any more.',
} as const satisfies Catalogue;
