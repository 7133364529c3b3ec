import { html, type TemplateResult } from 'lit';
import { t } from './words.ts';

/** "Dana is typing", inside an element that adopts `chatLogStyles`. Never announced. */
export function typingLine(name: string): TemplateResult {
  return html`
    <p class="typing" aria-live="off">
      <i></i>
      <i></i>
      <i></i>
      <span>${t('isTyping', { name })}</span>
    </p>
  `;
}
