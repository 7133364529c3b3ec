import { z } from 'zod';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { HelpDesk } from '../../../relay/domain/ports.ts';
import type { Installation } from '../../../relay/domain/tenant.ts';
import { findNote, postNote } from './note.ts';
import type { Answer, ZendeskApi } from './zendesk-api.ts';

const Ticket = z.object({
  ticket: z.object({
    id: z.number(),
    subject: z.string().nullish(),
    raw_subject: z.string().nullish(),
    requester_id: z.number().nullish(),
  }),
});
const User = z.object({ user: z.object({ id: z.number(), name: z.string(), role: z.string().optional() }) });

/** Zendesk through its REST API, with the installation's own OAuth grant. */
export function createZendeskHelpDesk(api: ZendeskApi): HelpDesk {
  return {
    async ticket(installation, ticketId) {
      const found = await read(api, installation, `/api/v2/tickets/${encodeURIComponent(ticketId)}.json`, Ticket);
      if (!found.ok) return found;
      const { id, subject, raw_subject, requester_id } = found.value.ticket;
      const requester = requester_id ? await nameOf(api, installation, String(requester_id)) : ok('');
      return ok({
        id: String(id),
        subject: subject ?? raw_subject ?? '',
        requester: requester.ok ? requester.value : '',
      });
    },
    async agentName(installation, userId) {
      const user = await read(api, installation, `/api/v2/users/${encodeURIComponent(userId)}.json`, User);
      if (!user.ok) return user;
      // An end user can never hold a console, whatever a token says.
      return user.value.user.role === 'end-user'
        ? fail('not-allowed', 'Only agents can use Casement.')
        : ok(user.value.user.name);
    },
    async writeNote(installation, note) {
      const found = await findNote(api, installation, note);
      if (found.state !== 'absent') return found;
      return postNote(api, installation, note);
    },
  };
}

async function nameOf(api: ZendeskApi, installation: Installation, userId: string): Promise<Result<string>> {
  const user = await read(api, installation, `/api/v2/users/${userId}.json`, User);
  return user.ok ? ok(user.value.user.name) : user;
}

async function read<T>(
  api: ZendeskApi,
  installation: Installation,
  path: string,
  shape: z.ZodType<T>,
): Promise<Result<T>> {
  const answer = await api.request(installation, 'GET', path);
  if (answer.kind !== 'answered') return UNAVAILABLE;
  if (answer.status === 404) return fail('not-found', 'There is no such ticket.');
  return parsed(answer, shape);
}

function parsed<T>(answer: Answer & { kind: 'answered' }, shape: z.ZodType<T>): Result<T> {
  const body = answer.status === 200 ? shape.safeParse(answer.body) : undefined;
  return body?.success ? ok(body.data) : UNAVAILABLE;
}

const UNAVAILABLE = fail('help-desk-unavailable', 'The help desk does not answer. Try again in a moment.', 2000);
