import { z } from 'zod';
import type { NoteOutcome } from '../../../relay/domain/ports.ts';
import type { Installation } from '../../../relay/domain/tenant.ts';
import { pathOfPage } from './path-of-page.ts';
import type { Answer, ZendeskApi } from './zendesk-api.ts';

interface Note {
  ticketId: string;
  marker: string;
  body: string;
}

/** Kept by Zendesk in the ticket's audit; looked up before every write, so that a note is written once. */
const MARKER = 'casement_session';

const Audits = z.object({
  audits: z.array(
    z.object({
      id: z.number(),
      metadata: z.object({ custom: z.record(z.string(), z.unknown()).nullish() }).nullish(),
    }),
  ),
  next_page: z.string().nullish(),
});
const Updated = z.object({ audit: z.object({ id: z.number() }) });
const MOST_PAGES = 20;

/** `absent` only when the whole audit was read and the marker is not in it. */
export async function findNote(
  api: ZendeskApi,
  installation: Installation,
  { ticketId, marker }: Note,
): Promise<NoteOutcome | { state: 'absent' }> {
  let path: string | undefined = `/api/v2/tickets/${encodeURIComponent(ticketId)}/audits.json?sort_order=desc`;
  for (let page = 0; path !== undefined && page < MOST_PAGES; page++) {
    const answer: Answer = await api.request(installation, 'GET', path);
    const body = answer.kind === 'answered' && answer.status === 200 ? Audits.safeParse(answer.body) : undefined;
    if (!body?.success) return failureOf(answer);
    const written = body.data.audits.find(({ metadata }) => metadata?.custom?.[MARKER] === marker);
    if (written) return { state: 'written', noteId: String(written.id) };
    path = body.data.next_page ? pathOfPage(body.data.next_page) : undefined;
  }
  return { state: 'absent' };
}

export async function postNote(
  api: ZendeskApi,
  installation: Installation,
  { ticketId, marker, body }: Note,
): Promise<NoteOutcome> {
  const ticket = { comment: { body, public: false }, metadata: { [MARKER]: marker } };
  const path = `/api/v2/tickets/${encodeURIComponent(ticketId)}.json`;
  const answer = await api.request(installation, 'PUT', path, { body: { ticket } });
  const updated = answer.kind === 'answered' && answer.status === 200 ? Updated.safeParse(answer.body) : undefined;
  return updated?.success ? { state: 'written', noteId: String(updated.data.audit.id) } : failureOf(answer);
}

function failureOf(answer: Answer): NoteOutcome {
  if (answer.kind === 'unreachable') return { state: 'failed', problem: 'unreachable', isFinal: false };
  if (answer.kind === 'not-authorized') return { state: 'failed', problem: 'not-authorized', isFinal: true };
  const { status, retryAfterMs } = answer;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 429) return { state: 'failed', problem: 'rate-limited', isFinal: false, ...wait };
  if (status === 401 || status === 403) return { state: 'failed', problem: 'not-authorized', isFinal: true };
  if (status === 404) return { state: 'failed', problem: 'ticket-gone', isFinal: true };
  // A conflict is another edit at the same moment: it passes.
  if (status === 409 || status >= 500 || status === 200)
    return { state: 'failed', problem: 'unreachable', isFinal: false, ...wait };
  return { state: 'failed', problem: 'refused', isFinal: true };
}
