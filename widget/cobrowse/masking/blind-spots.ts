/** What a recorder cannot see into; the agent's side says so there. */
export type BlindSpot = 'frame' | 'canvas' | 'video' | 'closed' | 'document';

const KINDS: Readonly<Record<string, BlindSpot>> = {
  canvas: 'canvas',
  video: 'video',
  object: 'document',
  embed: 'document',
  frame: 'frame',
};

export function blindSpotOf(element: Element): BlindSpot | undefined {
  const name = element.localName;
  if (name === 'iframe') return isForeign(element as HTMLIFrameElement) ? 'frame' : undefined;
  return KINDS[name] ?? (isClosed(element) ? 'closed' : undefined);
}

/** As the recorder writes sizes, but so that they can be set as they are: without padding and border where CSS counts so. */
export function sizeOf(element: Element): { rr_width: string; rr_height: string } {
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const around = (side: readonly string[]): number =>
    style.boxSizing === 'border-box'
      ? 0
      : side.reduce((sum, name) => sum + (Number.parseFloat(style.getPropertyValue(name)) || 0), 0);
  return {
    rr_width: `${width - around(['padding-left', 'padding-right', 'border-left-width', 'border-right-width'])}px`,
    rr_height: `${height - around(['padding-top', 'padding-bottom', 'border-top-width', 'border-bottom-width'])}px`,
  };
}

/** Also before it has loaded: until then the browser shows an empty page of our own origin. */
function isForeign(frame: HTMLIFrameElement): boolean {
  if (!frame.contentDocument) return true;
  if (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')) return true;
  const { protocol, origin } = new URL(frame.src || 'about:blank', frame.baseURI);
  return !frame.hasAttribute('srcdoc') && /^https?:$/.test(protocol) && origin !== location.origin;
}

/** Nobody can ask an element for a closed shadow tree: one that has nothing, yet takes up room, has one most likely. */
function isClosed(element: Element): boolean {
  if (!element.localName.includes('-') || element.shadowRoot || element.hasChildNodes()) return false;
  if (!customElements.get(element.localName)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
