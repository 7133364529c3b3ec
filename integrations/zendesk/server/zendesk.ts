import type { Router } from 'express';
import type { CredentialStore, HelpDesk, Observe } from '../../../relay/domain/ports.ts';
import { createConsolePages, type ConsolePages } from './console-pages.ts';
import { createZendeskApi } from './zendesk-api.ts';
import { createZendeskHelpDesk } from './zendesk-help-desk.ts';

/** All that the relay knows of Zendesk: its tickets, users and notes, and the pages it frames. */
export interface Zendesk {
  helpDesk: HelpDesk;
  pages: (with_: ConsolePages) => Router;
}

export function createZendesk(credentials: CredentialStore, clock: () => number, observe: Observe): Zendesk {
  return { helpDesk: createZendeskHelpDesk(createZendeskApi(credentials, clock, observe)), pages: createConsolePages };
}
