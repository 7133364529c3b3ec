import { actions, denialOf } from '#shared/protocol/rights.ts';
import { situations, type Situation } from './rights-situations.ts';

const HEAD = `# Who may do what

Made from \`shared/protocol/rights.ts\` by the test \`rights.test.ts\`; do not edit. When the rules change, run
\`RIGHTS_PAGE=write npm test -- unit rights\`.

The session belongs to a team. _Elsewhere_ is the same rank in another team. \`yes\` may; every other word is the reason
why not, as the console says it in words. The relay decides by the same function; who is a guest is in no team.
`;

/** docs/rights.md, whole. */
export function rightsPage(): string {
  const all = situations();
  const names = [...new Set(all.map(({ chapter }) => chapter))];
  const chapters = names.map((name) => `## ${name}\n\n${tableOf(all.filter(({ chapter }) => chapter === name))}\n`);
  return [HEAD, ...chapters].join('\n');
}

/** Ranks that make no difference share a line. */
function tableOf(lines: Situation[]): string {
  const ranksOf = new Map<string, string[]>();
  for (const { relation, rank, session, standing } of lines) {
    const cells = actions.map((action) => denialOf(action, session, standing) ?? 'yes');
    const key = [relation, ...cells].join('|');
    ranksOf.set(key, [...(ranksOf.get(key) ?? []), rank]);
  }
  const rows = [...ranksOf].map(([key, ranks]) => {
    const [relation = '', ...cells] = key.split('|');
    return [relation, isEverybody(ranks, relation, lines) ? 'any' : ranks.join(', '), ...cells];
  });
  return aligned([['relation', 'rank', ...actions.map((action) => action.replace('session.', ''))], ...rows]);
}

function isEverybody(ranks: string[], relation: string, lines: Situation[]): boolean {
  return ranks.length === lines.filter((line) => line.relation === relation).length;
}

/** As the formatter would have it, so that the page is never rewritten. */
function aligned(rows: string[][]): string {
  const [head = []] = rows;
  const widths = head.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = lineOf(widths.map((width) => '-'.repeat(width)));
  return [lineOf(head), rule, ...rows.slice(1).map(lineOf)].join('\n');
}
