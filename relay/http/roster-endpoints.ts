import type { Router } from 'express';
import type { Tokens } from '../domain/ports.ts';
import type { RosterDesk } from '../domain/roster/roster-desk.ts';
import { mountAgentEndpoint } from './endpoint.ts';

/** Teams, ranks, settings and the audit, for leads and managers. */
export function mountRoster(router: Router, desk: RosterDesk, tokens: Tokens): void {
  mountAgentEndpoint(router, 'getRoster', tokens, (claims) => desk.getRoster(claims));
  mountAgentEndpoint(router, 'putTeam', tokens, (claims, input) => desk.putTeam(claims, input));
  mountAgentEndpoint(router, 'putQueue', tokens, (claims, input) => desk.putQueue(claims, input));
  mountAgentEndpoint(router, 'putRank', tokens, (claims, input) => desk.putRank(claims, input));
  mountAgentEndpoint(router, 'putAgent', tokens, (claims, input) => desk.putAgent(claims, input));
  mountAgentEndpoint(router, 'putSkill', tokens, (claims, input) => desk.putSkill(claims, input));
  mountAgentEndpoint(router, 'putPolicy', tokens, (claims, input) => desk.putPolicy(claims, input));
  mountAgentEndpoint(router, 'getMasking', tokens, (claims) => desk.getMasking(claims));
  mountAgentEndpoint(router, 'putMasking', tokens, (claims, input) => desk.putMasking(claims, input));
  mountAgentEndpoint(router, 'getAudit', tokens, (claims) => desk.getAudit(claims));
}
