import type { ChatItem } from '#shared/ui/chat-item.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconShieldCheck } from '#shared/ui/icons/shield-check.ts';
import { iconXCircle } from '#shared/ui/icons/x-circle.ts';

const START = new Date(2026, 10, 20, 14, 6).getTime();
const MINUTE = 60_000;

/** A conversation with every kind of entry and every message state. */
export const sampleChat: readonly ChatItem[] = [
  {
    kind: 'system',
    id: 's1',
    at: START,
    text: 'Session started. Both sides see the words maple lantern.',
    strong: 'maple lantern',
    icon: iconShieldCheck,
  },
  {
    kind: 'message',
    id: 'm1',
    at: START + MINUTE,
    author: 'Dana',
    isOwn: false,
    text: 'Hi. The card box stays empty.',
  },
  { kind: 'message', id: 'm2', at: START + MINUTE * 2, author: 'Dana', isOwn: false, text: 'I tried twice.' },
  {
    kind: 'message',
    id: 'm3',
    at: START + MINUTE * 3,
    author: 'Mara',
    isOwn: true,
    state: 'seen',
    text: 'Thanks Dana. Is it like https://shop.fernway.example/help/card-form-with-a-rather-long-address?step=3&from=chat?',
  },
  { kind: 'system', id: 's2', at: START + MINUTE * 4, text: 'You asked to see the screen.', icon: iconEye },
  { kind: 'system', id: 's3', at: START + MINUTE * 4, text: 'Dana refused. The chat goes on.', icon: iconXCircle },
  {
    kind: 'note',
    id: 'n1',
    at: START + MINUTE * 6,
    author: 'Mara',
    isOwn: true,
    text: 'Browser is Chrome 129 with an ad blocker, see console errors.',
  },
  {
    kind: 'message',
    id: 'm4',
    at: START + 1440 * MINUTE,
    author: 'Mara',
    isOwn: true,
    state: 'delivered',
    text: 'Hello again.',
  },
  {
    kind: 'message',
    id: 'm5',
    at: START + 1441 * MINUTE,
    author: 'Mara',
    isOwn: true,
    state: 'sent',
    text: 'One\nmore\nthing.',
  },
  {
    kind: 'message',
    id: 'm6',
    at: START + 1442 * MINUTE,
    author: 'Mara',
    isOwn: true,
    state: 'sending',
    text: 'On its way',
  },
  { kind: 'message', id: 'm7', at: START + 1443 * MINUTE, author: 'Mara', isOwn: true, state: 'failed', text: 'Stuck' },
  {
    kind: 'message',
    id: 'm8',
    at: START + 1450 * MINUTE,
    author: 'Dana',
    isOwn: false,
    text: 'Ich sehe es jetzt. Grüße',
  },
];
