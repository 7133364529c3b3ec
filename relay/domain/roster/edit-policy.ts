import { fail, ok } from '#shared/protocol/result.ts';
import type { TenantPolicy } from '#shared/protocol/roster.ts';
import { isManager, type MakeEdit } from './edit.ts';

/** What holds for all teams, by any manager. */
export const editPolicy: MakeEdit<{ policy: TenantPolicy }> = (context, { policy }) =>
  isManager(context)
    ? ok({ roster: { ...context.roster, policy }, what: 'changed what holds for all teams' })
    : fail('not-allowed', 'Only a manager can do this.');
