import { MODAL_ATTRIBUTE, OVER_ATTRIBUTE } from './marks.ts';

/**
 * What is over the page, as the customer's browser has put it there. Popovers are shown as such: that takes no focus.
 * Modal dialogs would take it away from the agent's own page; they lie over it as any element can, and what they dim the
 * page with is drawn around them.
 */
export function showTopLayer(document: Document): void {
  for (const popover of document.querySelectorAll<HTMLElement>('[popover]')) {
    const isOver = popover.hasAttribute(OVER_ATTRIBUTE);
    if (popover.matches(':popover-open') === isOver || !popover.isConnected) continue;
    if (isOver) popover.showPopover();
    else popover.hidePopover();
  }
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog')) {
    const isModal = dialog.open && dialog.hasAttribute(MODAL_ATTRIBUTE);
    const backdrop = isModal && document.defaultView?.getComputedStyle(dialog, '::backdrop').backgroundColor;
    if (backdrop) dialog.style.setProperty('outline', `100vmax solid ${backdrop}`, 'important');
    else dialog.style.removeProperty('outline');
  }
}
