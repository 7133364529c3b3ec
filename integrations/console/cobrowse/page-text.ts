import type { BlindSpot } from '#shared/protocol/mirror-port.ts';
import type { PagePicture } from './page-watch.ts';
import { t } from './words.ts';

/** Less than this, in ms, nobody calls late. */
const NOTICED_MS = 100;

/** What is said over the picture; '' where there is nothing to say. */
export function stateText({ state, sight }: PagePicture, name: string, now: number): string {
  switch (state) {
    case 'idle':
    case 'connecting':
      return t('connecting', { name });
    case 'waiting':
      return t('waiting', { name });
    case 'stale':
      return t('stale', { count: Math.max(2, Math.floor((now - (sight?.newsAt ?? now)) / 1000)) });
    case 'away':
      return t('away', { name });
    case 'too-large':
      return t('tooLarge', { name });
    case 'broken':
      return t('broken');
    case 'ended':
      return t('ended', { name });
    case 'no-mirror':
      return t('noMirror');
    case 'failed':
      return t('failed');
    case 'live':
      return '';
  }
}

export function behindText(behindMs: number | undefined, format: (seconds: number) => string): string {
  if (behindMs === undefined || behindMs < NOTICED_MS) return t('live');
  return t('behind', { seconds: format(Math.round(behindMs / 100) / 10) });
}

export function blindText({ kind, host }: BlindSpot): string {
  switch (kind) {
    case 'frame':
      return host === '' ? t('blindFrame') : t('blindFrameOf', { host });
    case 'canvas':
      return t('blindCanvas');
    case 'video':
      return t('blindVideo');
    case 'closed':
      return t('blindClosed');
    case 'document':
      return t('blindDocument');
    case 'picture':
      return t('blindPicture');
  }
}
