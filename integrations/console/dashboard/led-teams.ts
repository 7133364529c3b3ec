import type { DeskView } from '#shared/protocol/desk.ts';

/** A team in which the reader is more than a member. */
export interface LedTeam {
  readonly id: string;
  readonly name: string;
  readonly rank: 'lead' | 'manager';
  readonly waiting: number;
  readonly isOverdue: boolean;
}

/** The teams of the dashboard; without any there is no dashboard (row I1). */
export function ledTeams(desk: Pick<DeskView, 'ranks' | 'queues'> | undefined): LedTeam[] {
  return (desk?.queues ?? []).flatMap(({ ref, name, rows }) => {
    const rank = ref.kind === 'team' ? desk?.ranks[ref.teamId] : undefined;
    if (ref.kind !== 'team' || (rank !== 'lead' && rank !== 'manager')) return [];
    const waiting = rows.filter(({ kind }) => kind === 'waiting');
    const isOverdue = waiting.some((row) => row.isOverdue);
    return [{ id: ref.teamId, name, rank, waiting: waiting.length, isOverdue }];
  });
}
