import { html } from 'lit';
import type { EventOf } from '#shared/protocol/session-event.ts';
import { refusalText } from './refusal-text.ts';
import type { OffReason, Rung } from './rung.ts';
import { surfaceText } from './surface-text.ts';
import { t } from './words.ts';

interface LineFacts {
  readonly name: string;
  /** The two words, as text or template. */
  readonly words: unknown;
  readonly refusal: EventOf<'share-refused'>['reason'] | undefined;
  /** Why the reader may not ask; empty for the owner. */
  readonly denial: string;
}

/** The sentence under the ladder. It changes with the state only, never with the time, so it is read out once. */
export function ladderLine(scope: 'see' | 'screen', rung: Rung, { name, words, refusal, denial }: LineFacts): unknown {
  switch (rung.state) {
    case 'ask':
    case 'paused':
      return refusal ? refusalText(refusal, name) : t('lineChat', { name });
    case 'asked':
      return t.rich(scope === 'see' ? 'lineAskedPage' : 'lineAsked', { words });
    case 'live':
      return html`
        <b>${surfaceText(rung.surface, name)}</b>
      `;
    case 'off':
      return rung.reason === 'rights' ? denial : offLine(rung.reason, name);
  }
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
  }
}
