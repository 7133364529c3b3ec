import type { Denial } from '#shared/protocol/rights.ts';
import { t } from './words.ts';

/** Why a button is off, as a sentence. `owner` is who runs the session; empty while it waits. */
export function denialText(denial: Denial, owner: string): string {
  switch (denial) {
    case 'not-owner':
      return owner ? t('denyNotOwner', { owner }) : t('denyNoOwner');
    case 'no-rank':
      return t('denyNoRank');
    case 'not-in-team':
      return t('denyNotInTeam');
    case 'not-inside':
      return t('denyNotInside');
    case 'view-only':
      return t('denyViewOnly');
    case 'is-owner':
      return t('denyIsOwner');
    case 'is-inside':
      return t('denyIsInside');
    case 'not-permitted':
      return t('denyNotPermitted');
    case 'leads-may-not':
      return t('denyLeadsMayNot');
    case 'watching-off':
      return t('denyWatchingOff');
    case 'recording-off':
      return t('denyRecordingOff');
    case 'wrong-phase':
      return t('denyWrongPhase');
  }
}
