import { html, render } from 'lit';
import './plain-page.ts';

/** A page that only says something: a heading and one sentence. */
export function showPlainPage(heading: string, text: string): void {
  render(
    html`
      <casement-plain-page heading=${heading} text=${text}></casement-plain-page>
    `,
    document.body,
  );
}
