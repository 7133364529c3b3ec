import { record, takeFullSnapshot } from 'rrweb';

declare global {
  interface Window {
    /** What the recorder has said and nobody has taken. */
    recorded: unknown[];
    takeSnapshot: () => void;
  }
}

window.recorded = [];
window.takeSnapshot = () => takeFullSnapshot();
record({
  emit: (event) => void window.recorded.push(event),
  inlineImages: true,
  recordCanvas: false,
  slimDOMOptions: { script: true, comment: true },
});
document.documentElement.dataset.recorded = 'true';
