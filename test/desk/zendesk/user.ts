/** A person or system of the desk, as the REST API shows it. */
export interface User {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: 'agent' | 'admin' | 'end-user';
  readonly locale: string;
  readonly time_zone: string;
  /** Ids of the groups; the first is the default one. */
  readonly groups: readonly number[];
}

/** The account that OAuth tokens act for. */
export const INTEGRATION_USER_ID = 100;

const person = (id: number, name: string, email: string, role: User['role'], ...groups: number[]): User => ({
  id,
  name,
  email,
  role,
  locale: 'en-GB',
  time_zone: 'London',
  groups,
});

const BILLING = 31;
const TECHNICAL = 32;

export const GROUPS = [
  { id: BILLING, name: 'Billing', is_public: true, deleted: false },
  { id: TECHNICAL, name: 'Technical', is_public: true, deleted: false },
] as const;

export const USERS: readonly User[] = [
  person(INTEGRATION_USER_ID, 'Casement', 'casement@fernway.example', 'admin'),
  person(101, 'Mara', 'mara@fernway.example', 'agent', BILLING),
  person(102, 'Tomas', 'tomas@fernway.example', 'agent', BILLING, TECHNICAL),
  person(103, 'Ines', 'ines@fernway.example', 'agent', BILLING),
  person(104, 'Jonah', 'jonah@fernway.example', 'agent', TECHNICAL),
  person(105, 'Rosa', 'rosa@fernway.example', 'agent', BILLING, TECHNICAL),
  person(106, 'Yuki', 'yuki@fernway.example', 'agent', BILLING, TECHNICAL),
  person(201, 'Dana', 'dana@mail.example', 'end-user'),
  person(202, 'Shop form', 'form@fernway.example', 'end-user'),
  person(203, 'Warehouse', 'warehouse@fernway.example', 'end-user'),
];

export const AGENTS: readonly User[] = USERS.filter((user) => user.role === 'agent');

export function findUser(id: number): User | undefined {
  return USERS.find((user) => user.id === id);
}

/** Names of the groups of an agent, as the API shows them. */
export function groupsOf({ groups }: User): Array<(typeof GROUPS)[number]> {
  return GROUPS.filter(({ id }) => groups.includes(id));
}
