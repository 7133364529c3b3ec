import { html } from 'lit';
import type { EventOf, Scope } from '#shared/protocol/session-event.ts';
import { controlText } from './control-text.ts';
import { refusalText } from './refusal-text.ts';
import type { LiveRung, OffReason, Rung } from './rung.ts';
import { surfaceText } from './surface-text.ts';
import { t } from './words.ts';

interface LineFacts {
  readonly name: string;
  /** The two words, as text or template. */
  readonly words: unknown;
  readonly refusal: EventOf<'share-refused'>['reason'] | undefined;
  /** Why the reader may not ask; empty for those who may. */
  readonly denial: string;
}

/** The sentence under the ladder. It changes with the state only, never with the time, so it is read out once. */
export function ladderLine(rung: Rung, { name, words, refusal, denial }: LineFacts): unknown {
  switch (rung.state) {
    case 'ask':
    case 'paused':
      return refusal ? refusalText(refusal, name) : t('lineChat', { name });
    case 'asked':
      return t.rich(ASKED[rung.scope], { words });
    case 'live':
      return html`
        <b>${liveText(rung, name)}</b>
        ${refusal ? refusalText(refusal, name) : ''}
      `;
    case 'off':
      return rung.reason === 'rights' ? denial : offLine(rung.reason, name);
  }
}

const ASKED = {
  see: 'lineAskedPage',
  point: 'lineAskedPoint',
  scroll: 'lineAskedScroll',
  click: 'lineAskedClick',
  type: 'lineAskedType',
  screen: 'lineAsked',
} as const satisfies Record<Scope, string>;

function liveText({ reach, surface }: LiveRung, name: string): string {
  return reach ? controlText(reach, name) : surfaceText(surface, name);
}

function offLine(reason: Exclude<OffReason, 'rights'>, name: string): string {
  switch (reason) {
    case 'away':
      return t('lineAway', { name });
    case 'offline':
      return t('lineOffline');
    case 'confirm':
      return t('offConfirm');
    case 'other':
      return t('offOther');
    case 'screen':
      return t('offLive');
    case 'no-page':
      return t('offNoPage');
    case 'sensitive':
      return t('offSensitive');
  }
}
