import { html, type TemplateResult } from 'lit';
import type { DeskStore } from '../desk-store.ts';
import type { DeskView } from '../desk-view.ts';
import { icon } from './icon.ts';
import { link } from './link.ts';

/** Navigation: the tickets, and the app's own page under the app's icon. */
export function rail(store: DeskStore): TemplateResult {
  const item = (view: DeskView, name: string, isCurrent: boolean, image: TemplateResult): TemplateResult =>
    link(
      store,
      view,
      html`
        ${image}
        <span class="tip">${name}</span>
      `,
      { isCurrent, label: name },
    );
  return html`
    ${item({ kind: 'list' }, 'Tickets', store.view.kind !== 'app', icon('inbox'))}
    ${item(
      { kind: 'app' },
      store.state.app.name,
      store.view.kind === 'app',
      html`
        <span class="app-icon" aria-hidden="true"></span>
      `,
    )}
  `;
}
