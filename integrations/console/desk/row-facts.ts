import type { QueueRow } from '#shared/protocol/desk.ts';
import type { Right } from '#shared/protocol/people-event.ts';
import type { Permission } from '#shared/protocol/roster.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { getLocale } from '#shared/ui/locale.ts';
import { enteredText } from './row-text.ts';
import { t } from './words.ts';

/** One line of the details: what it is and what is known. */
export interface RowFact {
  readonly name: string;
  readonly text: string;
}

const rights = { view: 'rightView', chat: 'rightChat', 'co-drive': 'rightCoDrive' } as const satisfies Record<
  Right,
  string
>;

const permissions = {
  'queue.get-next': 'permissionNext',
  'routing.opt-out': 'permissionOptOut',
  'guest.invite': 'permissionGuest',
  'session.transfer': 'permissionTransfer',
} as const satisfies Record<Permission, string>;

/** All that is known before accepting (row E13), and how it got here (row K16). */
export function rowFacts(row: QueueRow, queue: string, now: number): RowFact[] {
  const { ticket, openedAt, waitingSince, enteredBy, position } = row;
  const facts = [
    fact('factTicket', t('ticketOpened', { ticket: ticket.id, time: formatTime(openedAt) })),
    row.topic !== '' && ticket.subject !== row.topic ? { name: '', text: ticket.subject } : undefined,
    row.kind === 'own' || row.invitation ? undefined : fact('factQueue', queue),
    row.kind === 'own' && fact('factRuns', formatDuration(now - openedAt)),
    enteredBy && fact('factEntered', enteredText(enteredBy, row.from?.name)),
    waitingSince !== null && row.kind === 'waiting' && fact('factWaits', formatDuration(now - waitingSince)),
    position !== null && row.kind === 'waiting' && fact('factPosition', t('inLine', { position })),
    row.owner && fact('factOwner', row.owner.name),
    ...invitationFacts(row),
    row.kind === 'waiting' && fact('factAsked', askedText(row)),
    row.offer && fact('factOffered', row.offer.agent.name),
    row.bounces > 0 && fact('factMoved', t('bounces', { count: row.bounces })),
  ];
  return facts.filter((one) => typeof one === 'object' && one !== null);
}

function invitationFacts({ invitation }: QueueRow): RowFact[] {
  if (!invitation) return [];
  const { kind, right, permission, until } = invitation;
  const what =
    kind === 'sponsor' && permission
      ? fact('factPermission', t(permissions[permission]))
      : fact('factRight', t(rights[right]));
  return [what, fact('factUntil', formatTime(until))];
}

function askedText({ rejections, isExhausted }: QueueRow): string {
  if (rejections.length === 0) return isExhausted ? t('exhaustedText') : t('askedNobody');
  const names = rejections.map(({ agent, how }) =>
    t(how === 'declined' ? 'askedDeclined' : 'askedMissed', { name: agent.name }),
  );
  const asked = `${new Intl.ListFormat(getLocale(), { type: 'unit' }).format(names)}.`;
  return isExhausted ? `${asked} ${t('exhaustedText')}` : asked;
}

type FactName = Extract<Parameters<typeof t>[0], `fact${string}`>;

function fact(name: FactName, text: string): RowFact {
  return { name: t(name), text };
}
