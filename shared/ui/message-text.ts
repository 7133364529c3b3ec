import { html as inline, type TemplateResult } from 'lit';
import { linkParts } from './link-parts.ts';
import { t } from './words.ts';

// `inline`, because the formatter lays out what is called `html`, and a message keeps white space.

const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/;
const RELATION = 'noopener noreferrer nofollow ugc';

/**
 * The text of a message as template parts: links are links, markup is text. Direction marks cannot reach past the
 * part they are in. The place around it keeps line breaks (`white-space: pre-wrap`) and has `dir="auto"`.
 */
export function messageText(text: string): ReadonlyArray<string | TemplateResult> {
  return linkParts(text).map((part) => {
    if ('href' in part) return link(part.href, part.label);
    // Only text that needs it: a `bdi` does not count when the browser finds the direction of the whole.
    return TURNS_TEXT.test(part.text) ? inline`<bdi>${part.text}</bdi>` : part.text;
  });
}

function link(href: string, label: string): TemplateResult {
  const title = t('opensInNewTab');
  return inline`<a href=${href} target="_blank" rel=${RELATION} title=${title} dir="ltr">${label}</a>`;
}
