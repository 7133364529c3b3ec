import type { Session } from '#shared/protocol/session.ts';
import { t as r } from './recording/words.ts';
import type { SessionTab } from './session-tabs.ts';
import { t } from './words.ts';

/** The tabs of a session: notes beside the chat while it runs, the wrap-up first when it is over. */
export function sessionTabsOf(session: Session): SessionTab[] {
  const chat = { id: 'chat', label: t('tabChat') };
  const customer = { id: 'customer', label: t('tabCustomer') };
  const recording = session.isRecorded ? [{ id: 'recording', label: r('tab') }] : [];
  if (session.phase === 'wrap-up' || session.phase === 'ended') {
    return [{ id: 'wrap-up', label: t('tabWrapUp') }, chat, customer, ...recording];
  }
  const notes = { id: 'notes', label: t('tabNotes'), mark: session.note ? t('hasNote') : undefined };
  return [chat, customer, notes, ...recording];
}
