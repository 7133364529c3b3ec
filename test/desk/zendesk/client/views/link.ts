import { html, nothing, type TemplateResult } from 'lit';
import type { DeskStore } from '../desk-store.ts';
import { pathOfView, type DeskView } from '../desk-view.ts';

/** A link inside the desk: changes the view without loading the page, so that frames live on. */
export function link(
  store: DeskStore,
  view: DeskView,
  content: unknown,
  { isCurrent = false, label }: { isCurrent?: boolean; label?: string } = {},
): TemplateResult {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    store.go(view);
  };
  return html`
    <a
      href=${pathOfView(view)}
      aria-current=${isCurrent ? 'page' : nothing}
      aria-label=${label ?? nothing}
      @click=${follow}
    >
      ${content}
    </a>
  `;
}
