/** Attributes that say what an element is not shown with. The first two are set by the recorder, the others here only. */
export const HIDDEN_ATTRIBUTE = 'data-casement-hidden';
/** Of a popover that is shown, and of a page that is dark because it says that it can be. Set by the recorder. */
export const OVER_ATTRIBUTE = 'data-casement-over';
export const SCHEME_ATTRIBUTE = 'data-casement-scheme';
export const BLIND_ATTRIBUTE = 'data-casement-blind';
/** Stands for an element that could load or run what it names. */
export const BOX_ATTRIBUTE = 'data-casement-box';
/** A canvas whose picture is there. */
export const DRAWN_ATTRIBUTE = 'data-casement-drawn';
/** A frame whose page is not there. */
export const UNSEEN_ATTRIBUTE = 'data-casement-unseen';

/** A dialog that is over the whole page. To open one as such would take the focus away from the agent's own page. */
export const MODAL_ATTRIBUTE = 'data-casement-modal';

/** Where the customer's keys go: the picture itself never has the focus. */
export const FOCUS_ATTRIBUTE = 'data-casement-focus';

/** A picture that the customer's browser could not read. */
export const UNREAD_ATTRIBUTE = 'data-casement-unread';

const OWN = new Set([
  UNREAD_ATTRIBUTE,
  BOX_ATTRIBUTE,
  DRAWN_ATTRIBUTE,
  UNSEEN_ATTRIBUTE,
  MODAL_ATTRIBUTE,
  FOCUS_ATTRIBUTE,
]);

/** Whether the page may not say it of itself. */
export function isOwnMark(name: string): boolean {
  return OWN.has(name);
}
