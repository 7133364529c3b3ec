import { html, type TemplateResult } from 'lit';

const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

export function time(iso: string): TemplateResult {
  return html`
    <time datetime=${iso}>${FORMAT.format(new Date(iso))}</time>
  `;
}
