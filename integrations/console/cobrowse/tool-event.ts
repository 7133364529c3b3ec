import type { Tool } from './tool.ts';

/** Another tool is wanted. */
export class ToolEvent extends Event {
  readonly tool: Tool;

  constructor(tool: Tool) {
    super('casement-tool', { bubbles: true, composed: true });
    this.tool = tool;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-tool': ToolEvent;
  }
}
