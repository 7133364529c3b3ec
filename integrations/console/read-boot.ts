import type { ConsoleBoot } from './console-boot.ts';

/**
 * Reads the facts that the relay wrote into the page and removes them from it, so that the token does not stay in the DOM.
 * @throws When the page carries none.
 */
export function readBoot(): ConsoleBoot {
  const element = document.getElementById('casement-boot');
  if (!element?.textContent) throw new Error('This page was not written by the relay.');
  const boot = JSON.parse(element.textContent) as ConsoleBoot;
  element.remove();
  return boot;
}
