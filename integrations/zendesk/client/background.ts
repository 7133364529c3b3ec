import { followDesk } from '#console/desk/follow-desk.ts';
import { readBoot } from '#console/read-boot.ts';
import { connectZendesk } from './connect-zendesk.ts';
import { ZendeskHost } from './zendesk-host.ts';

// The help desk keeps this frame for as long as the agent is signed in, whatever page is in view.
const zendesk = connectZendesk();
const boot = readBoot();
if (zendesk) followDesk(boot, new ZendeskHost(zendesk.client, { origin: zendesk.origin, locale: boot.locale }));
