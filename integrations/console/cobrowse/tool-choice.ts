import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { PageSight } from './page-state.ts';
import { toolReason, type Tool, type ToolFacts } from './tool.ts';
import { t } from './words.ts';

interface Reader {
  readonly shown: { readonly sight?: PageSight | undefined };
  readonly agentId: string;
  readonly reach: PageRung | undefined;
  readonly nameOf: (agentId: string) => string;
}

/** Which tool the agent uses: it goes with the grant, the page or the control that it needs. */
export class ToolChoice implements ReactiveController {
  readonly #host: ReactiveControllerHost & Reader;
  readonly #onLost: (why: string) => void;
  #hadControl = false;
  tool: Tool = 'look';

  /** `onLost`: the control ended, and why. */
  constructor(host: ReactiveControllerHost & Reader, onLost: (why: string) => void) {
    this.#host = host;
    this.#onLost = onLost;
    host.addController(this);
  }

  get facts(): ToolFacts {
    return { reach: this.#host.reach, isSensitive: this.#sight?.isSensitive === true, holder: this.#holder };
  }

  get isHolder(): boolean {
    return this.#sight?.controllerId === this.#host.agentId;
  }

  get canDraw(): boolean {
    return toolReason('draw', this.facts) === '';
  }

  use(tool: Tool): void {
    if (toolReason(tool, this.facts) !== '') return;
    this.tool = tool;
    // What the agent does is done where the customer is.
    if (tool === 'control' && this.#sight?.isFollowing === false) this.#sight.follow(true);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const reason = toolReason(this.tool, this.facts);
    const isLost = this.tool === 'control' && this.#hadControl && !this.isHolder;
    this.#hadControl = this.isHolder;
    if (reason === '' && !isLost) return;
    if (this.tool === 'control') this.#onLost(reason || t('controlLost'));
    this.tool = 'look';
  }

  get #sight(): PageSight | undefined {
    return this.#host.shown.sight;
  }

  /** The colleague who has the control. */
  get #holder(): string {
    const { controllerId = null } = this.#sight ?? {};
    return controllerId === null || this.isHolder ? '' : this.#host.nameOf(controllerId);
  }
}
