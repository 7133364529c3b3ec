import { html, nothing } from 'lit';
import type { DetailsItem, DetailsRow, DetailsText, DetailsWords } from '#shared/protocol/details-text.ts';
import { iconSvg } from '#shared/ui/icon-svg.ts';
import { iconAlert } from '#shared/ui/icons/alert.ts';
import '#shared/ui/pill.ts';
import { t } from './words.ts';

/** A set of technical details. All of it comes from a customer's browser, so all of it is text. */
export function detailsView({ system, problems, requests, timings }: DetailsText, words: DetailsWords) {
  return html`
    ${rows(system)}
    <hr />
    ${list(words.problems, problems, t('problemCount', { count: problems.length }), words.none)}
    <hr />
    ${list(words.requests, requests, t('requestCount', { count: requests.length }), words.none)}
    ${
      timings.length > 0
        ? html`
            <hr />
            <section class="close">
              <h4>${words.timings}</h4>
              ${rows(timings)}
            </section>
          `
        : nothing
    }
  `;
}

function rows(all: readonly DetailsRow[]) {
  return html`
    <dl>
      ${all.map(
        ([label, value]) => html`
          <dt>${label}</dt>
          <dd><bdi>${value}</bdi></dd>
        `,
      )}
    </dl>
  `;
}

/** The newest first: that is what the customer sees the effect of. */
function list(title: string, items: readonly DetailsItem[], count: string, none: string) {
  return html`
    <section class="close">
      <div class="spread">
        <h4>${title}</h4>
        ${
          items.length > 0
            ? html`
                <casement-pill tone="caution">
                  <span aria-hidden="true">${items.length}</span>
                  <span class="sr">${count}</span>
                </casement-pill>
              `
            : nothing
        }
      </div>
      ${
        items.length === 0
          ? html`
              <p class="meta">${none}</p>
            `
          : html`
              <ul>
                ${items.toReversed().map(item)}
              </ul>
            `
      }
    </section>
  `;
}

function item({ lead, text, more }: DetailsItem) {
  return html`
    <li>
      ${iconSvg(iconAlert)}
      <div>
        <b>${lead}:</b>
        <bdi>${text}</bdi>
        <small><bdi>${more}</bdi></small>
      </div>
    </li>
  `;
}
