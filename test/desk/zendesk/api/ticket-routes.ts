import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Ticket } from '../ticket.ts';
import type { TicketStore } from '../ticket-store.ts';
import { isRecord, parseTicketUpdate } from '../ticket-update.ts';
import { sendError, sendInvalid } from './api-error.ts';
import { userIdOf } from './authenticate.ts';
import { idempotent } from './idempotent.ts';
import { pageOf } from './page-of.ts';
import { showComment, showTicket } from './show-ticket.ts';

type Handle = (ticket: Ticket, request: Request, response: Response) => void;

/** Tickets, their comments, audits and tags. */
export function ticketRoutes(tickets: TicketStore): Router {
  const router = Router();
  const found =
    (handle: Handle): RequestHandler<{ id: string }> =>
    (request, response) => {
      const ticket = tickets.find(Number(request.params.id));
      if (ticket) handle(ticket, request, response);
      else sendError(response, 'not-found');
    };
  router.get('/tickets.json', (request, response) => {
    const { external_id: wanted } = request.query;
    const listed = tickets.list().filter(({ external_id }) => wanted === undefined || external_id === wanted);
    const shown = listed.map((ticket) => showTicket(ticket, originOf(request)));
    response.json(pageOf(request, 'tickets', shown));
  });
  router.post('/tickets.json', idempotent(), (request, response) => postTicket(tickets, request, response));
  const show: Handle = (ticket, request, response) => response.json({ ticket: showTicket(ticket, originOf(request)) });
  const comments: Handle = (ticket, request, response) =>
    response.json(pageOf(request, 'comments', ticket.comments.map(showComment)));
  const audits: Handle = (ticket, request, response) => response.json(pageOf(request, 'audits', ticket.audits));
  const tags: Handle = (ticket, _request, response) => response.json({ tags: ticket.tags });
  router.get('/tickets/:id.json', found(show));
  router.get('/tickets/:id/comments.json', found(comments));
  router.get('/tickets/:id/audits.json', found(audits));
  router.get('/tickets/:id/tags.json', found(tags));
  router.put(
    '/tickets/:id.json',
    found((ticket, request, response) => putTicket(tickets, ticket, request, response)),
  );
  router.put(
    '/tickets/:id/tags.json',
    found((ticket, request, response) => putTags(tickets, ticket, request, response)),
  );
  return router;
}

function postTicket(tickets: TicketStore, request: Request, response: Response): void {
  const body: unknown = request.body;
  const update = parseTicketUpdate(isRecord(body) && isRecord(body.ticket) ? body.ticket : {});
  if ('problems' in update) return sendInvalid(response, update.problems);
  if (!update.comment) {
    return sendInvalid(response, { base: [{ description: 'Description: cannot be blank', error: 'BlankValue' }] });
  }
  const { ticket, audit } = tickets.create({ ...update, comment: update.comment }, userIdOf(response));
  const shown = showTicket(ticket, originOf(request));
  response.status(201).location(String(shown.url)).json({ ticket: shown, audit });
}

function putTicket(tickets: TicketStore, ticket: Ticket, request: Request, response: Response): void {
  const body: unknown = request.body;
  const input = isRecord(body) && isRecord(body.ticket) ? body.ticket : {};
  if (ticket.status === 'closed') return sendClosed(response);
  if (isOutdated(ticket, input)) return sendError(response, 'conflict');
  const update = parseTicketUpdate(input);
  if ('problems' in update) return sendInvalid(response, update.problems);
  const audit = tickets.update(ticket, update, userIdOf(response));
  response.json({ ticket: showTicket(ticket, originOf(request)), audit });
}

/** Adds tags; a PUT of the ticket itself would replace them. */
function putTags(tickets: TicketStore, ticket: Ticket, request: Request, response: Response): void {
  const body: unknown = request.body;
  if (!isRecord(body) || !Array.isArray(body.tags)) {
    return sendInvalid(response, { tags: [{ description: 'Tags: cannot be blank', error: 'BlankValue' }] });
  }
  if (ticket.status === 'closed') return sendClosed(response);
  if (isOutdated(ticket, body)) return sendError(response, 'conflict');
  const tags = [...new Set([...ticket.tags, ...body.tags.map(String)])];
  tickets.update(ticket, { tags }, userIdOf(response));
  response.json({ tags });
}

/** `updated_stamp` counts only together with `safe_update`. */
function isOutdated(ticket: Ticket, input: Record<string, unknown>): boolean {
  const isSafe = input.safe_update === true || input.safe_update === 'true';
  return isSafe && Date.parse(String(input.updated_stamp)) < Date.parse(ticket.updated_at);
}

function sendClosed(response: Response): void {
  const description = 'Status: closed prevents ticket update';
  sendInvalid(response, { status: [{ description, error: 'InvalidValue' }] });
}

function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? ''}`;
}
