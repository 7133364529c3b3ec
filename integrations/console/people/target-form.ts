import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Session } from '#shared/protocol/session.ts';
import '#shared/ui/button.ts';
import { CloseEvent } from '#shared/ui/close-event.ts';
import type { Field } from '#shared/ui/field.ts';
import type { Command } from '../command-event.ts';
import { CommandRunner } from '../command-runner.ts';
import '../failure-notice.ts';
import { Question } from './question.ts';
import type { Rights } from './rights-of.ts';
import type { TargetEvent } from './target-event.ts';
import './target-picker.ts';
import type { Target } from './target.ts';
import { t } from './words.ts';

interface Host extends ReactiveControllerHost, HTMLElement {
  session: Session | undefined;
}

/** What all sheets share that hand something to an agent or a team: the list, who was chosen, the note, the answer. */
export class TargetForm implements ReactiveController {
  target: Target | undefined;
  /** As typed. */
  note = '';
  readonly #host: Host;
  readonly #targets: Question<'transfer:targets'>;
  readonly #commands: CommandRunner;

  constructor(host: Host) {
    this.#host = host;
    this.#targets = new Question(host, 'transfer:targets');
    this.#commands = new CommandRunner(host);
    host.addController(this);
  }

  hostConnected(): void {
    void this.#host.updateComplete.then(this.#load);
  }

  readonly handleNote = (event: Event): void => {
    this.note = (event.currentTarget as Field).value;
    this.#host.requestUpdate();
  };

  /** Who can be chosen, and why the list did not come. */
  picker(session: Session, { agentId }: Rights, purpose: 'transfer' | 'invite'): TemplateResult {
    return html`
      <casement-failure-notice
        canRetry
        heading=${t('targetsFailed')}
        .failure=${this.#targets.failure}
        @casement-again=${this.#load}
      ></casement-failure-notice>
      <casement-target-picker
        purpose=${purpose}
        .targets=${this.#targets.value}
        .session=${session}
        .agentId=${agentId}
        @casement-target=${this.#handleTarget}
      ></casement-target-picker>
    `;
  }

  /** Why what was sent was refused. */
  failure(): TemplateResult {
    return html`
      <casement-failure-notice .failure=${this.#commands.failure}></casement-failure-notice>
    `;
  }

  /** The two buttons. `denial`: why the reader may not at all; empty when they may. */
  foot(denial: string, label: string, send: () => void): TemplateResult {
    const reason = denial || (this.target ? '' : t('chooseFirst'));
    return html`
      <div class="foot">
        <casement-button @click=${this.close}>${t('cancel')}</casement-button>
        <casement-button
          variant="primary"
          ?disabled=${reason !== ''}
          reason=${reason || nothing}
          ?busy=${this.#commands.busy !== undefined}
          @click=${send}
        >
          ${label}
        </casement-button>
      </div>
    `;
  }

  /** Closes once it is done. Who was there a moment ago may have left: what is typed stays, the list is asked again. */
  async send(command: Command): Promise<void> {
    if (await this.#commands.run(command)) this.close();
    else await this.#load();
  }

  readonly close = (): void => {
    this.#host.dispatchEvent(new CloseEvent('cancel'));
  };

  readonly #load = async (): Promise<void> => {
    const { session } = this.#host;
    if (session) await this.#targets.ask({ sessionId: session.id });
  };

  readonly #handleTarget = ({ choice }: TargetEvent): void => {
    this.target = choice;
    this.#host.requestUpdate();
  };
}
