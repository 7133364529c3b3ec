import type { QueueRef } from '#shared/protocol/queue-event.ts';
import { member, roster, StillRoster } from '../relay/queue/queue-site.ts';

/** Two teams that overflow into each other, one with sticky rejections and one without, and four unequal agents. */
export const ROSTER = new StillRoster(
  roster(
    {
      billing: { offerSeconds: 10, waitingRule: { then: 'overflow', afterSeconds: 20, to: 'technical' }, bounceCap: 2 },
      technical: {
        routing: 'skills',
        skills: ['cards'],
        offerSeconds: 10,
        stickyRejection: false,
        waitingRule: { then: 'overflow', afterSeconds: 25, to: 'billing' },
        bounceCap: 2,
      },
    },
    [
      member('a1', ['billing'], { capacity: 1 }),
      member('a2', ['billing', 'technical'], { capacity: 2, skills: ['cards'] }),
      member('a3', ['technical'], { capacity: 1 }),
      member('a4', ['billing', 'technical'], { capacity: 2 }),
    ],
  ),
);
export const BOUNCE_CAP = 2;
export const AGENTS = ROSTER.roster.members.map(({ agentId }) => agentId);
export const QUEUES: readonly QueueRef[] = [
  { kind: 'team', teamId: 'billing' },
  { kind: 'team', teamId: 'technical' },
  { kind: 'agent', agentId: 'a1' },
  { kind: 'agent', agentId: 'a2' },
];
