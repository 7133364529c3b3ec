import { reaches, type PageRung } from '#shared/protocol/page-rungs.ts';
import { t } from './words.ts';

/** What the agent's pointer does over the picture. */
export const TOOLS = ['look', 'point', 'draw', 'control'] as const;
export type Tool = (typeof TOOLS)[number];

/** Keys while the picture has the focus. */
export const TOOL_KEYS: Readonly<Record<string, Tool | 'clear'>> = {
  l: 'look',
  p: 'point',
  d: 'draw',
  c: 'control',
  x: 'clear',
};

const NEEDS = { look: 'see', point: 'point', draw: 'point', control: 'scroll' } as const satisfies Record<
  Tool,
  PageRung
>;

export interface ToolFacts {
  /** How far the grants of the reader reach. */
  readonly reach: PageRung | undefined;
  /** The site lets nobody else act on this page. */
  readonly isSensitive: boolean;
  /** The colleague who has the control; empty when nobody else has it. */
  readonly holder: string;
}

/** Why a tool cannot be used now, and what to ask for; empty when it can. */
export function toolReason(tool: Tool, { reach, isSensitive, holder }: ToolFacts): string {
  if (tool === 'control' && isSensitive) return t('sensitive');
  if (tool !== 'look' && !reaches(reach, NEEDS[tool])) return t(tool === 'control' ? 'askControl' : 'askPoint');
  return tool === 'control' && holder !== '' ? t('holds', { who: holder }) : '';
}
