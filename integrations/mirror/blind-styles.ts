import {
  BLIND_ATTRIBUTE,
  BOX_ATTRIBUTE,
  DRAWN_ATTRIBUTE,
  FOCUS_ATTRIBUTE,
  HIDDEN_ATTRIBUTE,
  MODAL_ATTRIBUTE,
  SCHEME_ATTRIBUTE,
  UNSEEN_ATTRIBUTE,
} from './marks.ts';

const HATCH = 'repeating-linear-gradient(135deg, #e2e7ec 0 8px, #f4f6f8 8px 16px)';
/** Fields that browsers draw in one piece. */
const NO_BORDER = '[type=checkbox i], [type=radio i], [type=range i], [type=file i], [type=image i]';
const FINE_HATCH = 'repeating-linear-gradient(135deg, #c9d2da 0 3px, transparent 3px 6px)';

/** Hidden never looks empty: blind spots and masked values are hatched in the page itself, so that they move with it. */
export const blindRules: string[] = [
  // As browsers place a modal dialog; the page's own styles come later and win.
  `:where(dialog[${MODAL_ATTRIBUTE}][open]) { position: fixed; inset-block: 0; overflow: auto;
    max-width: calc(100% - 6px - 2em); max-height: calc(100% - 6px - 2em); }`,
  `:where(dialog[${MODAL_ATTRIBUTE}])::backdrop { background: rgb(0 0 0 / 0.1); }`,
  `:where(html[${SCHEME_ATTRIBUTE}='dark']) { color-scheme: dark; }`,
  `dialog[${MODAL_ATTRIBUTE}][open] { z-index: 2147483647; }`,
  // A field with a picture behind it loses the border that browsers draw, but not the room for it.
  `:where(textarea, select):where([${HIDDEN_ATTRIBUTE}='mask']) { border: 1px solid #767676; border-radius: 2px; }`,
  `:where(input:not(${NO_BORDER})):where([${HIDDEN_ATTRIBUTE}='mask']) { border: 2px solid #9aa4ad; border-radius: 2px; }`,
  '* { scroll-behavior: auto !important; }',
  `[${FOCUS_ATTRIBUTE}] { outline: 2px solid #0f5c7a !important; outline-offset: 1px !important; }`,
  `:is(video, audio, embed, object, [${BOX_ATTRIBUTE}], [${BLIND_ATTRIBUTE}], canvas:not([${DRAWN_ATTRIBUTE}])) {
    background: ${HATCH} !important; }`,
  `iframe[${UNSEEN_ATTRIBUTE}] { background: ${HATCH} !important; }`,
  `[${HIDDEN_ATTRIBUTE}='block'] { background: ${HATCH} !important; }`,
  // What a sheet puts behind something masked may tell what it is.
  `[${HIDDEN_ATTRIBUTE}='mask'] * { background-image: none !important; }`,
  `[${HIDDEN_ATTRIBUTE}='mask'] { background-image: ${FINE_HATCH} !important; color: transparent !important; }`,
];
