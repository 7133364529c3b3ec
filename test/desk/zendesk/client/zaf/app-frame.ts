import { fetchSignedAddress } from '../desk-api.ts';

// What the vendor's pages give an app's frame; capture itself starts in the customer's page, not here.
const ALLOWED = ['autoplay', 'clipboard-read', 'clipboard-write', 'display-capture', 'fullscreen', 'microphone'];

/** The app's page in an iframe: loaded by a signed form POST, spoken to by messages from its own origin only. */
export class AppFrame {
  readonly guid = crypto.randomUUID();
  readonly element = document.createElement('iframe');
  #origin = '';
  readonly #handleMessage: (event: MessageEvent<unknown>) => void;

  /** @param receive gets every message of this frame, parsed when it was a string */
  constructor(title: string, receive: (message: Record<string, unknown>) => void) {
    this.element.title = title;
    this.element.name = this.guid;
    this.#handleMessage = (event) => {
      if (event.source !== this.element.contentWindow || event.origin !== this.#origin) return;
      const message = parse(event.data);
      if (message) receive(message);
    };
    addEventListener('message', this.#handleMessage);
  }

  /** Loads the page for this agent and place; the element must be in the document. */
  async load(agentId: number, location: string): Promise<void> {
    const { url, token } = await fetchSignedAddress(agentId, location, this.guid);
    this.#origin = new URL(url).origin;
    // A frame that is loaded by a form has no src for the features to follow, so each names the origin.
    this.element.allow = ALLOWED.map((feature) => `${feature} ${this.#origin}`).join('; ');
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: url, target: this.guid, hidden: true });
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'token', value: token });
    form.append(field);
    document.body.append(form);
    form.submit();
    form.remove();
  }

  send(message: Record<string, unknown>): void {
    this.element.contentWindow?.postMessage(JSON.stringify(message), this.#origin);
  }

  remove(): void {
    removeEventListener('message', this.#handleMessage);
    this.element.remove();
  }
}

/** Apps send JSON strings, but replies to hooks as objects. */
function parse(data: unknown): Record<string, unknown> | undefined {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : data;
    return typeof message === 'object' && message !== null ? Object.fromEntries(Object.entries(message)) : undefined;
  } catch {
    return undefined;
  }
}
