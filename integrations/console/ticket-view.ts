import type { Failure } from '#shared/protocol/errors.ts';
import type { TicketFacts } from './ticket-choice.ts';

/** What is known of the ticket in view; each state carries only what is valid in it. */
export type TicketView =
  | { readonly state: 'no-case' }
  | { readonly state: 'loading'; readonly ticketId: string }
  | { readonly state: 'failed'; readonly ticketId: string; readonly failure: Failure }
  | { readonly state: 'open'; readonly ticketId: string; readonly facts: TicketFacts };
