/** A person or system of the desk, as the REST API shows it. */
export interface User {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: 'agent' | 'admin' | 'end-user';
  readonly locale: string;
  readonly time_zone: string;
  readonly group_id: number | null;
}

/** The account that OAuth tokens act for. */
export const INTEGRATION_USER_ID = 100;

const person = (id: number, name: string, email: string, role: User['role'], group: number | null): User => ({
  id,
  name,
  email,
  role,
  locale: 'en-GB',
  time_zone: 'London',
  group_id: group,
});

export const GROUPS = [
  { id: 31, name: 'Support', is_public: true, deleted: false },
  { id: 32, name: 'Warehouse', is_public: true, deleted: false },
] as const;

export const USERS: readonly User[] = [
  person(INTEGRATION_USER_ID, 'Casement', 'casement@fernway.example', 'admin', null),
  person(101, 'Mara', 'mara@fernway.example', 'agent', 31),
  person(102, 'Tomas', 'tomas@fernway.example', 'agent', 31),
  person(201, 'Dana', 'dana@mail.example', 'end-user', null),
  person(202, 'Shop form', 'form@fernway.example', 'end-user', null),
  person(203, 'Warehouse', 'warehouse@fernway.example', 'end-user', null),
];

export const AGENTS: readonly User[] = USERS.filter((user) => user.role === 'agent');

export function findUser(id: number): User | undefined {
  return USERS.find((user) => user.id === id);
}
