import { html, nothing, type TemplateResult } from 'lit';
import '#shared/ui/avatar.ts';
import '#shared/ui/pill.ts';
import { t } from './words.ts';

interface Person {
  readonly name: string;
  readonly text: string;
  readonly detail?: string;
  readonly isYou?: boolean;
  readonly isExternal?: boolean;
  readonly action?: unknown;
  readonly below?: unknown;
}

/** One line of a list of people, inside an element that adopts `peopleSheetStyles`. */
export function personRow({ name, text, detail, isYou, isExternal, action, below }: Person): TemplateResult {
  return html`
    <li>
      <casement-avatar .name=${name}></casement-avatar>
      <span class="who">
        <span class="name">
          <b><bdi>${name}</bdi></b>
          ${isYou ? meta(t('markYou')) : nothing}
          ${
            isExternal
              ? html`
                  <casement-pill tone="caution">${t('external')}</casement-pill>
                `
              : nothing
          }
        </span>
        <span class="sub">${text}</span>
        ${detail ? meta(detail) : nothing}
      </span>
      ${action ?? nothing}
      ${
        below && below !== nothing
          ? html`
              <div class="below">${below}</div>
            `
          : nothing
      }
    </li>
  `;
}

function meta(text: string): TemplateResult {
  return html`
    <span class="meta">${text}</span>
  `;
}
