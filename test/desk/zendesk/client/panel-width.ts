import type { DeskStore } from './desk-store.ts';

const NARROWEST = 320;
const WIDEST = 380;
const STEP = 10;

/** Lets the edge of the app panel be dragged, or moved with the arrow keys, between 320 and 380 pixels. */
export function connectPanelWidth(edge: HTMLElement, store: DeskStore): void {
  const set = (width: number): void => {
    store.session.panelWidth = Math.min(Math.max(Math.round(width), NARROWEST), WIDEST);
    store.changed();
  };
  edge.setAttribute('aria-valuemin', String(NARROWEST));
  edge.setAttribute('aria-valuemax', String(WIDEST));
  edge.addEventListener('pointerdown', (event) => {
    edge.setPointerCapture(event.pointerId);
    // A frame under the pointer would swallow the drag.
    document.body.classList.add('resizing');
  });
  edge.addEventListener('pointermove', (event) => {
    if (edge.hasPointerCapture(event.pointerId)) set(document.documentElement.clientWidth - event.clientX);
  });
  edge.addEventListener('lostpointercapture', () => document.body.classList.remove('resizing'));
  edge.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') set(store.session.panelWidth + STEP);
    if (event.key === 'ArrowRight') set(store.session.panelWidth - STEP);
  });
}
