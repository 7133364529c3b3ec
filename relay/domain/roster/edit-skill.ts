import { fail, ok } from '#shared/protocol/result.ts';
import { isManager, placed, type MakeEdit } from './edit.ts';

/** A new skill, or another name for one, by any manager. */
export const editSkill: MakeEdit<{ id: string; name: string }> = (context, skill) => {
  if (!isManager(context)) return fail('not-allowed', 'Only a manager can do this.');
  const { roster } = context;
  const known = roster.skills.find(({ id }) => id === skill.id);
  return ok({
    roster: { ...roster, skills: placed(roster.skills, skill, ({ id }) => id) },
    what: known ? `renamed the skill ${known.name} to ${skill.name}` : `added the skill ${skill.name}`,
  });
};
