import type { Session } from '#shared/protocol/session.ts';
import { iconEdit } from '#shared/ui/icons/edit.ts';
import { iconExtern } from '#shared/ui/icons/extern.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconPlus } from '#shared/ui/icons/plus.ts';
import { iconPopout } from '#shared/ui/icons/popout.ts';
import { iconQueue } from '#shared/ui/icons/queue.ts';
import type { MenuItem } from '#shared/ui/menu-item.ts';
import { iconUsers } from './people/icons/users.ts';
import { returnQueue } from './people/return-queue.ts';
import type { Rights } from './people/rights-of.ts';
import { t as p } from './people/words.ts';
import { t } from './words.ts';

interface Offers {
  readonly customLink: string | null;
  readonly canPopOut: boolean;
}

/** The menu of a session. What this reader may not do stays in it, with the reason. */
export function sessionMenu(session: Session, rights: Rights, { customLink, canPopOut }: Offers): MenuItem[] {
  const items = session.phase === 'active' ? peopleItems(session, rights) : [];
  const mayEdit = rights.relation === 'owner' && session.phase !== 'ended';
  if (mayEdit) items.push({ id: 'edit-key', label: t('editExternalKey'), icon: iconEdit });
  if (customLink)
    items.push({ id: 'open-link', label: t('openExternal', { key: session.externalKey }), icon: iconExtern });
  if (canPopOut) items.push({ id: 'pop-out', label: t('openWideWindow'), icon: iconPopout });
  items.push({ id: 'watched', label: p('watchedTitle'), icon: iconEye });
  return items;
}

function peopleItems(session: Session, rights: Rights): MenuItem[] {
  const invite = rights.why('session.invite');
  const away = rights.why('session.transfer') || (returnQueue(session) ? '' : p('returnNone'));
  return [
    { id: 'invite', label: p('inviteMore'), icon: iconPlus, isDisabled: invite !== '', reason: invite },
    { id: 'people', label: p('peopleTitle'), icon: iconUsers },
    { id: 'return', label: p('returnToQueue'), icon: iconQueue, isDisabled: away !== '', reason: away },
    'divider',
  ];
}
