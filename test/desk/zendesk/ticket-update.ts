import { TICKET_STATUSES, type CustomField, type TicketStatus } from './ticket.ts';

/** A checked update of a ticket, as `PUT /tickets/:id.json` takes it. Absent fields stay as they are. */
export interface TicketUpdate {
  subject?: string;
  status?: TicketStatus;
  priority?: string | null;
  type?: string | null;
  external_id?: string | null;
  assignee_id?: number | null;
  tags?: string[];
  custom_fields?: CustomField[];
  comment?: { body: string; public: boolean; author_id?: number };
  metadata?: Record<string, unknown>;
}

/** Problems by field, in the shape of the API's 422 answers. */
export type UpdateProblems = Record<string, Array<{ description: string; error: string }>>;

const LONGEST_BODY = 65_536;
const TEXTS = ['subject', 'priority', 'type', 'external_id'] as const;

/** Reads the `ticket` object of a request. */
export function parseTicketUpdate(input: Record<string, unknown>): TicketUpdate | { problems: UpdateProblems } {
  const problems: UpdateProblems = {};
  const refuse = (field: string, description: string): void => {
    problems[field] = [{ description, error: 'InvalidValue' }];
  };
  const update: TicketUpdate = {};
  for (const field of TEXTS) {
    const value = input[field];
    if (typeof value === 'string') update[field] = value;
    else if (value !== undefined && value !== null) refuse(field, `${field}: is not a text`);
  }
  readStatus(input.status, update, refuse);
  readComment(input.comment, update, refuse);
  if (typeof input.assignee_id === 'number') update.assignee_id = input.assignee_id;
  if (Array.isArray(input.tags)) update.tags = input.tags.map(String);
  if (Array.isArray(input.custom_fields)) update.custom_fields = input.custom_fields.filter(isCustomField);
  if (isRecord(input.metadata)) update.metadata = input.metadata;
  return Object.keys(problems).length > 0 ? { problems } : update;
}

type Refuse = (field: string, description: string) => void;

function readStatus(value: unknown, update: TicketUpdate, refuse: Refuse): void {
  if (value === undefined) return;
  const status = TICKET_STATUSES.find((known) => known === value);
  if (status) update.status = status;
  else refuse('status', `Status: ${JSON.stringify(value)} is not valid`);
}

function readComment(value: unknown, update: TicketUpdate, refuse: Refuse): void {
  if (value === undefined) return;
  const body = isRecord(value) ? (value.body ?? value.html_body) : undefined;
  if (!isRecord(value) || typeof body !== 'string' || body.trim() === '') refuse('comment', 'Comment: cannot be blank');
  else if (body.length > LONGEST_BODY)
    refuse('comment', `Comment: is too long (maximum is ${LONGEST_BODY} characters)`);
  else {
    const author = typeof value.author_id === 'number' ? { author_id: value.author_id } : {};
    update.comment = { body, public: value.public !== false, ...author };
  }
}

function isCustomField(value: unknown): value is CustomField {
  return isRecord(value) && typeof value.id === 'number' && 'value' in value;
}

/** True for a JSON object; request bodies arrive unchecked. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
