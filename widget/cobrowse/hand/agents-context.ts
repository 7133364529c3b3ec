import type { PageMessage } from '#shared/protocol/cobrowse-line.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { MaskRules } from '../masking/mask-rules.ts';
import type { NodeIds } from '../page-event.ts';
import type { HandState } from './hand-state.ts';

/** What whoever shares a page says of the agents on it. */
export interface AgentsOptions {
  /** Without, everything is shown that is not always hidden. */
  rules?: MaskRules | undefined;
  /** How far an agent may go at this moment: asked for every gesture and every action. Without it nobody may. */
  reach?: (agentId: string) => PageRung | undefined;
  /** As the customer knows the agent. */
  nameOf?: (agentId: string) => string;
  /** What stands on the frame around the page: who sees it, and for which ticket. */
  mark?: () => string;
  /** Called after every change of who has the control, or whether the customer's own hand has paused it. */
  onHand?: (state: HandState) => void;
}

/** What the hand knows of the page that is shared. */
export interface AgentsContext {
  readonly options: AgentsOptions;
  readonly ids: NodeIds;
  /** Of the frames that are sent; undefined while none are. */
  epoch(): number | undefined;
  /** To which the customer has limited what is seen. */
  section(): Element | undefined;
  say(message: PageMessage): void;
}
