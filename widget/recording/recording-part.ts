import type { SessionClient } from '#shared/client/session-client.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Asker } from '../session/asker.ts';
import { CustomerRecording } from './customer-recording.ts';
import './recording-mark.ts';
import './recording-question.ts';

/** What a chat shows of recording. */
export interface RecordingPart {
  /** Id of the open question, or empty. */
  readonly asked: string;
  /** Over the panel, while something is asked. */
  question(asker: Asker | undefined, takesFocus: boolean): TemplateResult;
  /** Under the sharing banner, while the page is recorded. */
  mark(): TemplateResult | typeof nothing;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Comes with what shares a page: nothing else can be recorded. */
export function createRecording(client: SessionClient): RecordingPart {
  const recording = new CustomerRecording(client);
  return {
    get asked() {
      return recording.asked;
    },
    question: (asker, takesFocus) => html`
      <casement-recording-question
        .recording=${recording}
        .asker=${asker}
        ?takesFocus=${takesFocus}
      ></casement-recording-question>
    `,
    mark: () =>
      recording.isOn
        ? html`
            <casement-recording-mark .recording=${recording}></casement-recording-mark>
          `
        : nothing,
    subscribe: (listener) => recording.subscribe(listener),
    close: () => recording.close(),
  };
}
