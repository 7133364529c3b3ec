import { html, type TemplateResult } from 'lit';
import type { Right } from '#shared/protocol/people-event.ts';
import { rightLabel } from './right-label.ts';
import { t } from './words.ts';

const rights: readonly Right[] = ['view', 'chat', 'co-drive'];

/** The three rights to choose from, inside an element that adopts `sheetStyles`. `name` is whom the session is with. */
export function rightChoice(chosen: Right, name: string, onChoose: (right: Right) => void): TemplateResult {
  return html`
    <fieldset>
      <legend>${t('rightLegend')}</legend>
      ${rights.map(
        (right) => html`
          <div class="choice">
            <input
              type="radio"
              id="may-${right}"
              name="right"
              value=${right}
              .checked=${right === chosen}
              aria-describedby="hint-${right}"
              @change=${() => {
                onChoose(right);
              }}
            />
            <label for="may-${right}">${rightLabel(right)}</label>
            <span class="hint" id="hint-${right}">${hintOf(right, name)}</span>
          </div>
        `,
      )}
    </fieldset>
  `;
}

function hintOf(right: Right, name: string): string {
  switch (right) {
    case 'view':
      return t('rightViewHint');
    case 'chat':
      return t('rightChatHint', { name });
    case 'co-drive':
      return t('rightDriveHint', { name });
  }
}
