import {
  BLIND_ATTRIBUTE,
  BOX_ATTRIBUTE,
  DRAWN_ATTRIBUTE,
  HIDDEN_ATTRIBUTE,
  MODAL_ATTRIBUTE,
  UNSEEN_ATTRIBUTE,
} from './marks.ts';

const HATCH = 'repeating-linear-gradient(135deg, #e2e7ec 0 8px, #f4f6f8 8px 16px)';
const FINE_HATCH = 'repeating-linear-gradient(135deg, #c9d2da 0 3px, transparent 3px 6px)';

/** Hidden never looks empty: blind spots and masked values are hatched in the page itself, so that they move with it. */
export const blindRules: string[] = [
  // As browsers place a modal dialog; the page's own styles come later and win.
  `:where(dialog[${MODAL_ATTRIBUTE}][open]) { position: fixed; inset-block: 0; overflow: auto;
    max-width: calc(100% - 6px - 2em); max-height: calc(100% - 6px - 2em);
    box-shadow: 0 0 0 100vmax rgb(0 0 0 / 0.1); }`,
  `dialog[${MODAL_ATTRIBUTE}][open] { z-index: 2147483647; }`,
  // A field with a picture behind it loses the border that browsers draw.
  `:where(input, textarea, select):where([${HIDDEN_ATTRIBUTE}='mask']) { border: 1px solid #767676; border-radius: 2px; }`,
  '* { scroll-behavior: auto !important; }',
  `:is(video, audio, embed, object, [${BOX_ATTRIBUTE}], [${BLIND_ATTRIBUTE}], canvas:not([${DRAWN_ATTRIBUTE}])) {
    background: ${HATCH} !important; }`,
  `iframe[${UNSEEN_ATTRIBUTE}] { background: ${HATCH} !important; }`,
  `[${HIDDEN_ATTRIBUTE}='block'] { background: ${HATCH} !important; }`,
  `[${HIDDEN_ATTRIBUTE}='mask'] { background-image: ${FINE_HATCH} !important; color: transparent !important; }`,
];
