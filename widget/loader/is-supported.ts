/** Whether the widget can run: shadow roots with adopted sheets (a strict page policy allows no others) and modules. */
export function isSupported(): boolean {
  return (
    'noModule' in HTMLScriptElement.prototype &&
    'adoptedStyleSheets' in Document.prototype &&
    'inert' in HTMLElement.prototype
  );
}
