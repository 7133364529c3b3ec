import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import '#shared/ui/button.ts';
import { Field } from '#shared/ui/field.ts';
import '#shared/ui/icon-button.ts';
import { iconEdit } from '#shared/ui/icons/edit.ts';
import { iconExtern } from '#shared/ui/icons/extern.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { CommandRunner } from './command-runner.ts';
import './failure-notice.ts';
import { OpenLinkEvent } from './open-link-event.ts';
import { t } from './words.ts';

/**
 * The external key of a session, its change in place, what it was before, and the custom link made from it.
 *
 * @fires casement-command - Another key.
 * @fires casement-open-link - The custom link is to be opened.
 */
@customElement('casement-external-key-form')
export class ExternalKeyForm extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      .row,
      form > div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 8px;
      }
      form {
        display: grid;
        gap: 8px;
      }
      .meta {
        color: var(--casement-text-3);
        overflow-wrap: anywhere;
      }
      bdi {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() value = '';
  @property({ attribute: false }) history: readonly string[] = [];
  @property() customLink: string | null = null;
  @property({ type: Boolean }) canEdit = false;

  @state() private typed: string | undefined;
  private readonly commands = new CommandRunner(this);

  constructor() {
    super();
    watchLocale(this);
  }

  /** Opens the field and puts the focus in it. */
  async edit() {
    this.typed ??= this.value;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('casement-field');
    await field?.updateComplete;
    field?.focus();
    field?.select();
  }

  override render() {
    return html`
      ${this.typed === undefined ? this.renderValue() : this.renderForm(this.typed)}
      ${
        this.history.length > 0
          ? html`
              <p class="meta">${t('externalKeyHistory', { keys: this.history.join(', ') })}</p>
            `
          : nothing
      }
      <casement-failure-notice .failure=${this.commands.failure}></casement-failure-notice>
    `;
  }

  private renderValue() {
    return html`
      <div class="row">
        <bdi>${this.value}</bdi>
        ${
          this.canEdit
            ? html`
                <casement-icon-button
                  id="edit"
                  small
                  .icon=${iconEdit}
                  label=${t('editExternalKey')}
                  @click=${this.edit}
                ></casement-icon-button>
              `
            : nothing
        }
        ${this.customLink ? this.renderLink(this.customLink) : nothing}
      </div>
    `;
  }

  private renderLink(link: string) {
    return html`
      <casement-icon-button
        small
        .icon=${iconExtern}
        label=${t('openExternal', { key: this.value })}
        @click=${() => this.dispatchEvent(new OpenLinkEvent(link))}
      ></casement-icon-button>
    `;
  }

  private renderForm(typed: string) {
    return html`
      <form @submit=${this.handleSubmit} @keydown=${this.handleKeydown}>
        <casement-field
          isLabelHidden
          label=${t('externalKey')}
          hint=${t('externalKeyHint')}
          .value=${typed}
          @input=${this.handleInput}
        ></casement-field>
        <div>
          <casement-button small variant="primary" type="submit" ?busy=${this.commands.busy !== undefined}>
            ${t('save')}
          </casement-button>
          <casement-button small @click=${this.close}>${t('cancel')}</casement-button>
        </div>
      </form>
    `;
  }

  private handleInput(event: Event) {
    this.typed = (event.currentTarget as Field).value;
  }

  private async handleSubmit(event: Event) {
    event.preventDefault();
    const value = this.typed?.trim();
    if (!value) return;
    if (await this.commands.run({ name: 'external-key:set', input: { value } })) await this.close();
  }

  private handleKeydown(event: KeyboardEvent) {
    // The field submits by itself; the same key must not press the button that takes its place.
    if (event.key === 'Enter' && event.target instanceof Field) event.preventDefault();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    void this.close();
  }

  private readonly close = async () => {
    this.typed = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#edit')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-external-key-form': ExternalKeyForm;
  }
}
