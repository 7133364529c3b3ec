import { html, nothing, type TemplateResult } from 'lit';
import { resetDesk, switchFault } from '../desk-api.ts';
import type { DeskStore } from '../desk-store.ts';
import { faultForm } from './fault-form.ts';
import { icon } from './icon.ts';
import { requestTable } from './request-table.ts';

/** Controls that only a stand-in has. */
export function standInPanel(store: DeskStore): TemplateResult | typeof nothing {
  if (!store.isStandInOpen) return nothing;
  const close = (): void => {
    store.isStandInOpen = false;
    store.changed();
  };
  return html`
    <section class="drawer" aria-label="Stand-in controls">
      <header>
        <h2>Stand-in controls</h2>
        <button class="icon-button" type="button" aria-label="Close the stand-in controls" @click=${close}>
          ${icon('close')}
        </button>
      </header>
      <h3>Let the REST API fail</h3>
      ${faultForm(store)} ${activeFaults(store)}
      <h3>Newest requests to the REST API</h3>
      ${requestTable(store.state.requests)}
      <h3>Start again</h3>
      <p class="meta">Puts all tickets back, ends all failures and forgets the requests.</p>
      <button class="default" type="button" @click=${() => void resetDesk()}>Reset the desk</button>
    </section>
  `;
}

function activeFaults(store: DeskStore): TemplateResult {
  if (store.state.faults.length === 0)
    return html`
      <p class="meta">Nothing fails now.</p>
    `;
  const off = (fault: DeskStore['state']['faults'][number]): void => void switchFault({ ...fault, count: 0 });
  return html`
    <ul class="faults">
      ${store.state.faults.map(
        (fault) => html`
          <li>
            <span>
              <b>${fault.kind}</b>
              ${fault.left === null ? 'until off' : `${fault.left} left`}, ${fault.method} ${fault.path}
            </span>
            <button class="default" type="button" @click=${() => off(fault)}>Off</button>
          </li>
        `,
      )}
    </ul>
  `;
}
