import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '#shared/ui/base-styles.ts';
import type { IconShape } from '#shared/ui/icon-shape.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { iconControl } from '../icons/control.ts';
import { iconDraw } from './icons/draw.ts';
import { iconPointer } from './icons/pointer.ts';
import { iconUndo } from './icons/undo.ts';
import { toolReason, TOOLS, type Tool, type ToolFacts } from './tool.ts';
import { ToolEvent } from './tool-event.ts';
import { WipeEvent } from './wipe-event.ts';
import { t } from './words.ts';

const ICONS: Readonly<Record<Tool, IconShape>> = {
  look: iconEye,
  point: iconPointer,
  draw: iconDraw,
  control: iconControl,
};
const HINTS = { look: 'lookTool', point: 'pointTool', draw: 'drawTool', control: 'controlTool' } as const;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * What the agent's pointer may do over the picture. One tab stop; what is not allowed stays and says what to ask for.
 *
 * @fires casement-tool - Another tool.
 * @fires casement-wipe - What is drawn is to be taken away.
 */
@customElement('casement-page-tools')
export class PageTools extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        flex: none;
        --casement-icon: 18px;
      }
      .tools {
        display: flex;
        align-items: center;
        gap: 2px;
        min-block-size: 36px;
        padding-block: 4px;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-inline-size: 28px;
        min-block-size: 28px;
        padding-inline: 9px;
        border: 0;
        border-radius: var(--casement-radius-m);
        background: none;
        color: var(--casement-text-2);
        font-size: var(--casement-text-13);
        cursor: pointer;
      }
      button:hover:not([aria-disabled]) {
        background: var(--casement-surface-2);
        color: var(--casement-text);
      }
      button[aria-pressed='true'] {
        background: var(--casement-surface-3);
        color: var(--casement-text);
      }
      button.control[aria-pressed='true'] {
        background: var(--casement-live-subtle);
        color: var(--casement-live);
      }
      button[aria-disabled] {
        color: var(--casement-text-3);
        cursor: not-allowed;
      }
      .line {
        inline-size: 1px;
        block-size: 18px;
        margin-inline: 6px;
        background: var(--casement-line-2);
      }
      .holder {
        margin-inline-start: auto;
        min-inline-size: 0;
        overflow: hidden;
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .holder.own {
        color: var(--casement-live);
      }
      @container (width < 1200px) {
        button {
          padding-inline: 5px;
        }
        button span {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
          white-space: nowrap;
        }
      }
      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @property() tool: Tool = 'look';
  @property({ attribute: false }) facts: ToolFacts = { reach: undefined, isSensitive: false, holder: '' };
  /** The reader has the control. */
  @property({ type: Boolean }) isHolder = false;
  /** Whose page it is. */
  @property() name = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const canWipe = toolReason('draw', this.facts) === '';
    return html`
      <div class="tools" role="toolbar" aria-label=${t('tools')} @keydown=${this.handleKeydown}>
        ${TOOLS.map((tool) => this.renderTool(tool))}
        <i class="line"></i>
        <button
          type="button"
          class="clear"
          tabindex="-1"
          title=${canWipe ? t('clearTool') : t('askPoint')}
          aria-disabled=${canWipe ? nothing : 'true'}
          @click=${() => canWipe && this.dispatchEvent(new WipeEvent())}
        >
          ${iconSvg(iconUndo)}
          <span>${t('clear')}</span>
        </button>
        <span class="holder ${this.isHolder ? 'own' : ''}" role="status">${this.holderText()}</span>
      </div>
    `;
  }

  private renderTool(tool: Tool) {
    const reason = toolReason(tool, this.facts);
    return html`
      <button
        type="button"
        class=${tool}
        tabindex=${tool === this.tool ? '0' : '-1'}
        aria-pressed=${tool === this.tool}
        aria-disabled=${reason === '' ? nothing : 'true'}
        title=${reason || t(HINTS[tool], { name: this.name })}
        @click=${() => reason === '' && this.dispatchEvent(new ToolEvent(tool))}
      >
        ${iconSvg(ICONS[tool])}
        <span>${t(tool)}</span>
      </button>
    `;
  }

  private holderText(): string {
    if (this.isHolder) return t('holdsYou');
    return this.facts.holder === '' ? '' : t('holds', { who: this.facts.holder });
  }

  private handleKeydown(event: KeyboardEvent) {
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const isTurned = this.matches(':dir(rtl)');
    const step = (STEPS[event.key] ?? 0) * (isTurned ? -1 : 1);
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = { Home: 0, End: buttons.length - 1 }[event.key] ?? at + step;
    if (next === at) return;
    event.preventDefault();
    buttons[(next + buttons.length) % buttons.length]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-page-tools': PageTools;
  }
}
