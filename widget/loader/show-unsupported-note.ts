import type { WidgetSettings } from './widget-settings.ts';

const words = {
  en: ['Help', 'Your browser is too old for chat. Chat needs a current Chrome, Edge, Firefox or Safari.'],
  de: ['Hilfe', 'Dieser Browser ist zu alt für den Chat. Nötig ist ein aktueller Chrome, Edge, Firefox oder Safari.'],
} as const;

/** What an old browser shows in place of the launcher: a plain disclosure that says what is missing. */
export function showUnsupportedNote({ locale, position }: WidgetSettings): void {
  const [title, text] = locale.toLowerCase().startsWith('de') ? words.de : words.en;
  const note = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = title;
  note.append(summary, text);
  Object.assign(note.style, {
    position: 'fixed',
    insetBlockEnd: '16px',
    [position === 'start' ? 'insetInlineStart' : 'insetInlineEnd']: '16px',
    maxInlineSize: '280px',
    padding: '12px 16px',
    border: '1px solid #838c94',
    background: '#fff',
    color: '#15202a',
    font: '15px/1.4 sans-serif',
    zIndex: '2147483030',
  });
  document.body.append(note);
}
