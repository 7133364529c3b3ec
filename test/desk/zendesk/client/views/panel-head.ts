import { html, nothing, type TemplateResult } from 'lit';
import type { DeskStore } from '../desk-store.ts';
import type { FramePool } from '../frame-pool.ts';
import { icon, type IconName } from './icon.ts';

/** Head of the app panel: the app's name, load again, close the app, hide the panel; and what is wrong, if anything. */
export function panelHead(store: DeskStore, frames: FramePool): TemplateResult | typeof nothing {
  const id = store.activeId;
  if (id === null) return nothing;
  const isClosed = store.closedApps.has(id);
  const { name } = store.state.app;
  return html`
    <div class="panel-bar">
      <span class="app-icon" aria-hidden="true"></span>
      <h2>${name}</h2>
      ${isClosed ? nothing : button('reload', `Load ${name} again`, () => frames.reload(id))}
      ${isClosed ? nothing : button('close', `Close ${name}`, () => setClosed(store, id, true))}
      ${button('hide', 'Hide apps', () => hide(store))}
    </div>
    ${isClosed ? notice(`${name} is closed for this ticket.`, `Open ${name}`, () => setClosed(store, id, false)) : nothing}
    ${
      frames.ofTicket(id)?.state === 'silent'
        ? notice(`${name} did not load. Is the relay running?`, 'Try again', () => frames.reload(id))
        : nothing
    }
  `;
}

function button(name: IconName, label: string, act: () => void): TemplateResult {
  return html`
    <button class="icon-button" type="button" aria-label=${label} title=${label} @click=${act}>${icon(name)}</button>
  `;
}

function notice(text: string, action: string, act: () => void): TemplateResult {
  return html`
    <div class="panel-notice">
      <p>${text}</p>
      <button class="default" type="button" @click=${act}>${action}</button>
    </div>
  `;
}

function hide(store: DeskStore): void {
  store.session.isPanelHidden = true;
  store.changed();
}

function setClosed(store: DeskStore, id: number, isClosed: boolean): void {
  if (isClosed) store.closedApps.add(id);
  else store.closedApps.delete(id);
  store.changed();
}
