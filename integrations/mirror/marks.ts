/** Attributes that say what an element is not shown with. The first two are set by the recorder, the others here only. */
export const HIDDEN_ATTRIBUTE = 'data-casement-hidden';
export const BLIND_ATTRIBUTE = 'data-casement-blind';
/** Stands for an element that could load or run what it names. */
export const BOX_ATTRIBUTE = 'data-casement-box';
/** A canvas whose picture is there. */
export const DRAWN_ATTRIBUTE = 'data-casement-drawn';
/** A frame whose page is not there. */
export const UNSEEN_ATTRIBUTE = 'data-casement-unseen';

/** A dialog that is over the whole page. To open one as such would take the focus away from the agent's own page. */
export const MODAL_ATTRIBUTE = 'data-casement-modal';

const OWN = new Set([BOX_ATTRIBUTE, DRAWN_ATTRIBUTE, UNSEEN_ATTRIBUTE, MODAL_ATTRIBUTE]);

/** Whether the page may not say it of itself. */
export function isOwnMark(name: string): boolean {
  return OWN.has(name);
}
