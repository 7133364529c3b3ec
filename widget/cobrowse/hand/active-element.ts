/** What has the focus: in open shadow trees and in the frames that can be looked into. */
export function activeElement(): Element | null {
  let active = document.activeElement;
  for (let inner = active; inner;) {
    active = inner;
    inner = inner.shadowRoot?.activeElement ?? documentIn(inner)?.activeElement ?? null;
  }
  return active;
}

function documentIn(element: Element): Document | null {
  return element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
}
