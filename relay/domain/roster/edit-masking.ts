import { fail, ok } from '#shared/protocol/result.ts';
import type { MaskingRules } from '#shared/protocol/masking.ts';
import { isManager, type MakeEdit } from './edit.ts';

/** What agents see of a site, by any manager. */
export const editMasking: MakeEdit<{ portalId: string; rules: MaskingRules }> = (context, { portalId, rules }) => {
  const { roster } = context;
  if (!isManager(context)) return fail('not-allowed', 'Only a manager can do this.');
  const masking = { ...roster.masking, [portalId]: rules };
  return ok({ roster: { ...roster, masking }, what: `changed what is masked on the site of ${portalId}` });
};
