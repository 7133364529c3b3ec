/** A document with all its open shadow trees and the documents of frames in it. */
export function* rootsOf(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* rootsOf(element.shadowRoot);
    const inner = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
    if (inner) yield* rootsOf(inner);
  }
}
