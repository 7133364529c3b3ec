import { html, nothing, type TemplateResult } from 'lit';
import type { Reasons } from '#shared/protocol/queue-event.ts';
import { t } from './words.ts';
import { whyNotText } from './why-text.ts';

/** Why the others are not asked, folded away; nothing when there are no others. */
export function whyOthers({ others }: Reasons): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  return html`
    <details class="meta">
      <summary>${t('whyOthers')}</summary>
      <dl>
        ${others.map(
          ({ agent, whyNot }) => html`
            <dt><bdi>${agent.name}</bdi></dt>
            <dd>${whyNotText(whyNot)}</dd>
          `,
        )}
      </dl>
    </details>
  `;
}
