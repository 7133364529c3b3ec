import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerSharing } from './customer-sharing.ts';
import './sharing-banner.ts';

/** What stands above the chat while something is shared. `agent`: who talks with the customer. */
export function sharingStrips(sharing: CustomerSharing, agent: string): TemplateResult {
  return html`
    ${
      sharing.live
        ? html`
            <casement-sharing .sharing=${sharing} .agent=${agent}></casement-sharing>
          `
        : nothing
    }
    ${sharing.recording.mark()}${sharing.details.strip(agent)}
  `;
}
