import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of the customer's page as the agent sees it. */
export const en = {
  region: 'Page of {name}',
  described: 'A picture of {name}’s page, {width} by {height} pixels. It is for looking: nothing in it can be used.',
  pageAs: 'Page as {name} sees it, {width} × {height}',
  fit: 'Fit',
  fitHint: 'Show the whole window, smaller',
  fullHint: 'Show it in its own size',
  follow: 'Follow {name}',
  followHint: 'Go where {name} scrolls',
  lookHint: 'You look around on your own. {name} does not notice.',

  connecting: 'Connecting to {name}’s page.',
  waiting: 'Waiting for the first picture of {name}’s page.',
  away: '{name} has left the page. It comes back by itself when they return.',
  tooLarge: 'This page is too large to be shown. {name} sees it as always; ask for a tab share instead.',
  broken: 'The picture of this page breaks. A new one is tried in a moment.',
  ended: '{name}’s page is no longer shared.',
  noMirror: 'Pages cannot be shown here: an admin has to set MIRROR_URL, a second address of the relay.',
  failed: 'The picture cannot be loaded. The chat works.',
  stale: { one: 'No news for {count} second.', other: 'No news for {count} seconds.' },

  live: 'Live',
  behind: 'Live, {seconds} s behind',
  blind: { one: '{count} area can’t be shown', other: '{count} areas can’t be shown' },
  watermark: 'Watermark: {text}',
  askTab: 'Ask for tab share',
  blindFrame: 'Part of another site. A browser does not let us show it.',
  blindFrameOf: 'Part of another site ({host}). A browser does not let us show it.',
  blindCanvas: 'A drawing that a browser does not let us show.',
  blindVideo: 'A video that is not shown.',
  blindClosed: 'A closed part of the page that cannot be read.',
  blindDocument: 'A document that is not shown.',
} as const satisfies Catalogue;
