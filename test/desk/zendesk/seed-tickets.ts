import type { Ticket, TicketStatus } from './ticket.ts';

interface Seed {
  readonly id: number;
  readonly subject: string;
  readonly requester: number;
  readonly status: TicketStatus;
  readonly minutesAgo: number;
  readonly assignee?: number;
  readonly tags?: readonly string[];
  /** Oldest first: who wrote it, what, and whether the customer can read it. */
  readonly conversation: ReadonlyArray<readonly [author: number, body: string, isPublic?: boolean]>;
}

const MARA = 101;
const TOMAS = 102;
const DANA = 201;
const SHOP_FORM = 202;
const WAREHOUSE = 203;

const SEEDS: readonly Seed[] = [
  {
    id: 1042,
    subject: 'Card box stays empty',
    requester: DANA,
    status: 'open',
    minutesAgo: 26,
    assignee: MARA,
    tags: ['checkout'],
    conversation: [
      [
        DANA,
        'Hello, I want to pay for the Ridge tent. On the payment page the box for the card stays grey and I cannot type in it. I tried twice.',
      ],
      [MARA, 'Hello Dana, thank you for the details. Which browser do you use?'],
      [DANA, 'The one that came with my computer. It says version 129.'],
      [MARA, 'Two others wrote about the card box this week. Look at the page together before asking for more.', false],
    ],
  },
  {
    id: 1041,
    subject: 'Which pegs for sand',
    requester: SHOP_FORM,
    status: 'new',
    minutesAgo: 48,
    conversation: [[SHOP_FORM, 'The Dune tent comes with thin pegs. Which ones hold in sand?']],
  },
  {
    id: 1040,
    subject: 'Delivery address cannot be saved',
    requester: DANA,
    status: 'pending',
    minutesAgo: 190,
    assignee: TOMAS,
    tags: ['account'],
    conversation: [
      [DANA, 'When I change my postcode the page says "something is missing" but not what.'],
      [TOMAS, 'Hello Dana, is the county field filled in? It is further down than it should be.'],
    ],
  },
  {
    id: 1038,
    subject: 'Boots, wrong size sent',
    requester: SHOP_FORM,
    status: 'open',
    minutesAgo: 340,
    assignee: MARA,
    tags: ['return'],
    conversation: [
      [SHOP_FORM, 'Order 20934: I ordered size 42 and got 44. Can you send the right ones first?'],
      [MARA, 'Asked the warehouse whether 42 is there.', false],
      [WAREHOUSE, 'Six pairs of 42 on the shelf. Ready to go out today.', false],
    ],
  },
  {
    id: 1035,
    subject: 'Voucher code is refused',
    requester: SHOP_FORM,
    status: 'hold',
    minutesAgo: 1500,
    assignee: TOMAS,
    conversation: [
      [
        SHOP_FORM,
        'The code from the autumn letter is refused at the basket. It should run until the end of the month.',
      ],
    ],
  },
  {
    id: 1031,
    subject: 'Stock count, Leeds shelf 4',
    requester: WAREHOUSE,
    status: 'open',
    minutesAgo: 2950,
    conversation: [[WAREHOUSE, 'The list says 12 Harbour packs, the shelf says 9. Please correct the shop.']],
  },
  {
    id: 1027,
    subject: 'Refund for order 20911',
    requester: DANA,
    status: 'solved',
    minutesAgo: 5800,
    assignee: TOMAS,
    tags: ['refund'],
    conversation: [
      [DANA, 'The stove went back last week. When will I see the money?'],
      [TOMAS, 'It was sent this morning and takes up to three working days.'],
    ],
  },
  {
    id: 1024,
    subject: 'Where do I change my address?',
    requester: DANA,
    status: 'open',
    minutesAgo: 7300,
    conversation: [[DANA, 'I moved. The page with my address does not let me change it.']],
  },
  {
    id: 1022,
    subject: 'Invoice with our tax number',
    requester: DANA,
    status: 'open',
    minutesAgo: 9100,
    conversation: [[DANA, 'Our accountant needs the tax number on the invoice for order 20877.']],
  },
  {
    id: 1019,
    subject: 'Catalogue by post',
    requester: SHOP_FORM,
    status: 'closed',
    minutesAgo: 22000,
    assignee: MARA,
    conversation: [
      [SHOP_FORM, 'Please send a printed catalogue.'],
      [MARA, 'It is on its way.'],
    ],
  },
];

/** The desk's tickets at the start, newest first; times lie before `now` (milliseconds). */
export function seedTickets(now: number): Ticket[] {
  return SEEDS.map((seed) => grow(seed, now - seed.minutesAgo * 60_000));
}

function grow(seed: Seed, start: number): Ticket {
  const at = (step: number): string => new Date(start + step * 240_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const ticket: Ticket = {
    id: seed.id,
    created_at: at(0),
    updated_at: at(seed.conversation.length - 1),
    requester_id: seed.requester,
    channel: seed.requester === DANA ? 'email' : 'web',
    subject: seed.subject,
    description: seed.conversation[0]?.[1] ?? '',
    status: seed.status,
    priority: 'normal',
    type: 'question',
    assignee_id: seed.assignee ?? null,
    group_id: 31,
    brand_id: 51,
    external_id: null,
    tags: [...(seed.tags ?? [])],
    custom_fields: [
      { id: 900001, value: null },
      { id: 900002, value: null },
    ],
    comments: [],
    audits: [],
  };
  seed.conversation.forEach(([author, body, isPublic = true], step) => {
    const id = seed.id * 1000 + step;
    ticket.comments.push({ id, author_id: author, body, public: isPublic, audit_id: id, created_at: at(step) });
    ticket.audits.push({
      id,
      ticket_id: seed.id,
      created_at: at(step),
      author_id: author,
      metadata: { system: {}, custom: {} },
      events: [{ type: 'Comment', id, body, public: isPublic }],
    });
  });
  return ticket;
}
