import type { nothing, TemplateResult } from 'lit';
import type { Asker } from '../session/asker.ts';

/** What a chat shows of technical details. */
export interface DetailsPart {
  /** Id of the open question, or empty. */
  readonly asked: string;
  /** Over the panel, while something is asked. */
  question(asker: Asker | undefined, takesFocus: boolean): TemplateResult | typeof nothing;
  /** Above the chat, while details are shared. */
  strip(agent: string): TemplateResult | typeof nothing;
  /** Called after every change of what is asked or shared. */
  subscribe(listener: () => void): () => void;
  /** Nothing is collected from this moment on, also offline. */
  stop(): void;
  close(): void;
}
