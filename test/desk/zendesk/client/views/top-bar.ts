import { html, type TemplateResult } from 'lit';
import type { DeskStore } from '../desk-store.ts';
import { saveSession } from '../desk-session.ts';
import { icon } from './icon.ts';

/** Label of the stand-in, its controls, and who is at work. */
export function topBar(store: DeskStore): TemplateResult {
  const toggle = (): void => {
    store.isStandInOpen = !store.isStandInOpen;
    store.changed();
  };
  return html`
    <p class="stand-in-label">
      <b>Stand-in help desk</b>
      <span>not Zendesk</span>
    </p>
    <button class="quiet" type="button" aria-expanded=${store.isStandInOpen} aria-controls="stand-in" @click=${toggle}>
      ${icon('sliders')}
      <span>Stand-in controls</span>
      ${
        store.state.faults.length > 0
          ? html`
              <span class="count">${store.state.faults.length}</span>
            `
          : ''
      }
    </button>
    <label class="agent">
      <span>Agent</span>
      <select @change=${(event: Event) => switchAgent(event, store)}>
        ${store.state.agents.map(
          ({ id, name }) => html`
            <option value=${id} ?selected=${id === store.agent.id}>${name}</option>
          `,
        )}
      </select>
    </label>
  `;
}

/** Every frame belongs to the agent it was signed for, so all of them must load again. */
function switchAgent(event: Event, store: DeskStore): void {
  if (!(event.target instanceof HTMLSelectElement)) return;
  store.session.agentId = Number(event.target.value);
  saveSession(store.session);
  location.reload();
}
