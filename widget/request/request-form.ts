import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { HelpRequest, Portal } from '#shared/protocol/rest.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import '#shared/ui/field.ts';
import { fieldStyles } from '#shared/ui/field-styles.ts';
import { getLocale, watchLocale } from '#shared/ui/locale.ts';
import '#shared/ui/text-area.ts';
import { describeDevice } from '../session/describe-device.ts';
import { ClaimedEvent } from '../welcome/claimed-event.ts';
import { requestHelp } from './request-help.ts';
import { t } from './request-words.ts';

/**
 * Asks for help without a key: what it is about and, if wanted, a name.
 *
 * @fires casement-claimed - With the session that waits from now on.
 * @fires casement-back - The key instead.
 */
@customElement('casement-request-form')
export class RequestForm extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    baseStyles,
    fieldStyles,
    css`
      form {
        display: grid;
        gap: var(--casement-space-12);
      }
      h3 {
        margin: 0;
        font-size: var(--casement-text-17);
      }
      select {
        inline-size: 100%;
        min-block-size: var(--casement-control);
        padding-inline: 10px;
        border: 1px solid var(--casement-line-strong);
        border-radius: var(--casement-radius-m);
        background: var(--casement-surface);
        color: var(--casement-text);
        font: inherit;
      }
    `,
  ];

  @property() relayUrl = '';
  @property() portalId = '';
  @property({ attribute: false }) help: Portal['help'] = null;

  @state() private topic = '';
  @state() private name = '';
  @state() private issue = '';
  @state() private isBusy = false;
  @state() private isMissing = false;
  @state() private failure: Failure | undefined;

  /** One request has one id, so that trying again never asks twice. */
  private readonly requestId = crypto.randomUUID();

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    return html`
      <form @submit=${this.handleSubmit}>
        <h3>${t('title')}</h3>
        ${this.renderIssues()}
        <casement-text-area
          label=${t('topic')}
          hint=${t('topicHint')}
          .value=${this.topic}
          error=${this.isMissing ? t('topicMissing') : this.problem}
          @input=${this.handleTopic}
        ></casement-text-area>
        <casement-field
          label=${t('yourName')}
          autocomplete="name"
          .value=${this.name}
          @input=${this.handleName}
        ></casement-field>
        <casement-button type="submit" variant="primary" block ?busy=${this.isBusy}>${t('start')}</casement-button>
        <casement-button variant="text" block @click=${this.handleBack}>${t('back')}</casement-button>
      </form>
    `;
  }

  private renderIssues() {
    const issues = this.help?.issues ?? [];
    if (issues.length === 0) return nothing;
    return html`
      <div>
        <label for="issue">${t('what')}</label>
        <select id="issue" @change=${this.handleIssue}>
          ${issues.map(
            ({ id, name }) => html`
              <option value=${id} ?selected=${id === this.issue}>${name}</option>
            `,
          )}
          <option value="" ?selected=${this.issue === ''}>${t('any')}</option>
        </select>
      </div>
    `;
  }

  protected override willUpdate() {
    if (!this.hasUpdated) this.issue = this.help?.issues[0]?.id ?? '';
  }

  private get problem(): string {
    switch (this.failure?.code) {
      case undefined:
        return '';
      case 'busy':
        return t('noConnection');
      case 'too-many':
      case 'locked-out':
        return t('tooMany');
      default:
        return t('failed');
    }
  }

  private textOf(event: Event): string {
    this.isMissing = false;
    this.failure = undefined;
    const input = event.composedPath()[0] as HTMLInputElement | HTMLTextAreaElement;
    return input.value;
  }

  private async handleSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (this.isBusy) return;
    this.isMissing = this.topic.trim() === '';
    if (this.isMissing) return;
    this.isBusy = true;
    const answer = await requestHelp(this.relayUrl, this.request);
    this.isBusy = false;
    if (!answer.ok) this.failure = answer.error;
    // Nobody asks for the chat here: it is the customer's, and who comes is said when they come.
    else
      this.dispatchEvent(
        new ClaimedEvent({ ...answer.value, agent: '', ticket: { id: '', subject: '' }, expiresAt: 0 }),
      );
  }

  private get request(): HelpRequest {
    return {
      portalId: this.portalId,
      requestId: this.requestId,
      name: this.name.trim().slice(0, 80),
      topic: this.topic.trim().slice(0, 500),
      mode: 'chat',
      device: describeDevice(navigator.userAgent, new URL(location.href), getLocale()),
      to: this.issue ? { kind: 'issue', issueId: this.issue } : null,
    };
  }

  private handleTopic(event: Event) {
    this.topic = this.textOf(event);
  }

  private handleName(event: Event) {
    this.name = this.textOf(event);
  }

  private handleIssue({ target }: Event) {
    this.issue = (target as HTMLSelectElement).value;
  }

  private handleBack() {
    this.dispatchEvent(new Event('casement-back', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-request-form': RequestForm;
  }
}
