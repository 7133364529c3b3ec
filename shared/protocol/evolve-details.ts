import { detailsAfter } from './details-after.ts';
import type { SessionDetails } from './session-details.ts';
import type { SessionEvent } from './session-event.ts';

/** The part of the fold about technical details, which a customer's page leaves out until somebody asks for them. */
export function nextDetails(details: SessionDetails, event: SessionEvent, at: number): SessionDetails {
  return detailsAfter(details, event, at);
}
