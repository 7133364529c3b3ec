import { connectZendesk } from './connect-zendesk.ts';

// The help desk keeps this frame for as long as the agent is signed in; answering its handshake is all it has to do.
connectZendesk();
document.getElementById('casement-boot')?.remove();
