import { activeElement } from './active-element.ts';

/**
 * Puts text on the clipboard. Frames without the clipboard permission fall back to the browser's copy command.
 *
 * @returns Whether the text is on the clipboard.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

function copySelection(text: string): boolean {
  const returnTo = activeElement();
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  // Deprecated, yet the only way in a help desk's frame that does not pass the permission on.
  const legacy: { execCommand(command: string): boolean } = document;
  const isCopied = legacy.execCommand('copy');
  area.remove();
  returnTo?.focus();
  return isCopied;
}
