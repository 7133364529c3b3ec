import type { SessionClient } from '#shared/client/session-client.ts';
import { html, nothing } from 'lit';
import { CustomerDetails } from './customer-details.ts';
import type { DetailsPart } from './details-part.ts';
import './details-question.ts';
import './details-strip.ts';

/** Fetched when an agent first asks for technical details, with everything that collects and shows them. */
export function createDetails(client: SessionClient, relayUrl: string): DetailsPart {
  const details = new CustomerDetails(client, relayUrl);
  return {
    get asked() {
      return details.asked;
    },
    question: (asker, takesFocus) => html`
      <casement-details-question
        .details=${details}
        .asker=${asker}
        ?takesFocus=${takesFocus}
      ></casement-details-question>
    `,
    strip: (agent) =>
      details.isLive
        ? html`
            <casement-details-strip .details=${details} .agent=${agent}></casement-details-strip>
          `
        : nothing,
    subscribe: (listener) => details.subscribe(listener),
    stop: () => details.stop(),
    close: () => details.close(),
  };
}
