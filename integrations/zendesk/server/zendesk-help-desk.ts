import { z } from 'zod';
import { ok, type Result } from '#shared/protocol/result.ts';
import type { HelpDesk } from '../../../relay/domain/ports.ts';
import type { Installation } from '../../../relay/domain/tenant.ts';
import { findAgent, User } from './agent.ts';
import { openTicket } from './new-ticket.ts';
import { findNote, postNote } from './note.ts';
import { readAnswer } from './read-answer.ts';
import type { ZendeskApi } from './zendesk-api.ts';

const Ticket = z.object({
  ticket: z.object({
    id: z.number(),
    subject: z.string().nullish(),
    raw_subject: z.string().nullish(),
    requester_id: z.number().nullish(),
  }),
});

/** Zendesk through its REST API, with the installation's own OAuth grant. */
export function createZendeskHelpDesk(api: ZendeskApi): HelpDesk {
  return {
    async ticket(installation, ticketId) {
      const found = await readAnswer(api, installation, `/api/v2/tickets/${encodeURIComponent(ticketId)}.json`, Ticket);
      if (!found.ok) return found;
      const { id, subject, raw_subject, requester_id } = found.value.ticket;
      const requester = requester_id ? await nameOf(api, installation, String(requester_id)) : ok('');
      return ok({
        id: String(id),
        subject: subject ?? raw_subject ?? '',
        requester: requester.ok ? requester.value : '',
      });
    },
    agent: (installation, userId) => findAgent(api, installation, userId),
    createTicket: (installation, request) => openTicket(api, installation, request),
    async writeNote(installation, note) {
      const found = await findNote(api, installation, note);
      if (found.state !== 'absent') return found;
      return postNote(api, installation, note);
    },
  };
}

async function nameOf(api: ZendeskApi, installation: Installation, userId: string): Promise<Result<string>> {
  const user = await readAnswer(api, installation, `/api/v2/users/${userId}.json`, User);
  return user.ok ? ok(user.value.user.name) : user;
}
