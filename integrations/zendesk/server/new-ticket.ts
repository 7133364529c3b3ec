import { z } from 'zod';
import { ok, type Result } from '#shared/protocol/result.ts';
import type { Installation } from '../../../relay/domain/tenant.ts';
import { parsedAnswer, readAnswer, UNAVAILABLE } from './read-answer.ts';
import type { ZendeskApi } from './zendesk-api.ts';

interface Request {
  marker: string;
  subject: string;
  requester: string;
}

const Ticket = z.object({ id: z.number(), subject: z.string().nullish() });
const Created = z.object({ ticket: Ticket });
const Found = z.object({ tickets: z.array(Ticket) });

/**
 * A ticket with the marker as its external id. A ticket that has it already is taken as it is; between that look and
 * the write Zendesk's own idempotency keeps two attempts from making two tickets. The name was typed by somebody
 * unknown, so it makes no user: it stands in the first comment, which is internal and sends no mail.
 */
export async function openTicket(
  api: ZendeskApi,
  installation: Installation,
  { marker, subject, requester }: Request,
): Promise<Result<{ id: string; subject: string; requester: string }>> {
  const path = `/api/v2/tickets.json?external_id=${encodeURIComponent(marker)}`;
  const found = await readAnswer(api, installation, path, Found);
  if (!found.ok) return UNAVAILABLE;
  const [earliest] = found.value.tickets.toSorted((left, right) => left.id - right.id);
  const ticket = earliest ? ok(earliest) : await create(api, installation, { marker, subject, requester });
  return ticket.ok ? ok({ id: String(ticket.value.id), subject: ticket.value.subject ?? subject, requester }) : ticket;
}

async function create(
  api: ZendeskApi,
  installation: Installation,
  { marker, subject, requester }: Request,
): Promise<Result<z.infer<typeof Ticket>>> {
  const body = requester ? `${requester} asks for help through Casement.` : 'Somebody asks for help through Casement.';
  const ticket = { subject, comment: { body, public: false }, external_id: marker };
  const asked = { body: { ticket }, idempotencyKey: `casement-${marker}` };
  const created = parsedAnswer(await api.request(installation, 'POST', '/api/v2/tickets.json', asked), Created);
  return created.ok ? ok(created.value.ticket) : created;
}
