import type { Permission } from '#shared/protocol/roster.ts';
import { t } from './line-words.ts';

/** What a permission allows, as a verb. */
export function permissionText(permission: Permission): string {
  switch (permission) {
    case 'queue.get-next':
      return t('getNext');
    case 'routing.opt-out':
      return t('optOut');
    case 'guest.invite':
      return t('inviteGuest');
    case 'session.transfer':
      return t('transfer');
  }
}
