import type { FailedRequest } from '#shared/protocol/details.ts';
import { DETAILS_LIMITS } from '#shared/protocol/details-limits.ts';
import { maskAddress } from './mask-address.ts';

const kinds: Readonly<Record<string, FailedRequest['kind']>> = {
  fetch: 'call',
  xmlhttprequest: 'call',
  beacon: 'call',
  script: 'script',
  link: 'style',
  css: 'style',
  img: 'image',
  image: 'image',
  input: 'image',
  iframe: 'frame',
  frame: 'frame',
};

/** So long after each other two notes of one address are about the same request. */
const SAME_MS = 3000;

/** The page's newest requests that failed, masked as they come. */
export class RequestLog {
  readonly #isOwn: (url: string) => boolean;
  #requests: FailedRequest[] = [];

  /** `isOwn`: our own requests, which are nothing of the page. */
  constructor(isOwn: (url: string) => boolean) {
    this.#isOwn = isOwn;
  }

  /** Newest last. */
  get requests(): readonly FailedRequest[] {
    return this.#requests;
  }

  /** What the browser keeps of each request: addresses, codes and times. */
  addEntry(entry: PerformanceResourceTiming): void {
    if (!hasFailed(entry)) return;
    const at = Math.round(performance.timeOrigin + entry.responseEnd);
    this.#add(entry.name, {
      kind: kinds[entry.initiatorType] ?? 'other',
      status: Math.min(999, entry.responseStatus),
      durationMs: Math.round(entry.duration),
      at,
    });
  }

  /** A picture, script or sheet that did not come, of whatever site. */
  addElement(element: Element): void {
    const source: unknown = Reflect.get(element, 'src') || Reflect.get(element, 'href');
    if (typeof source !== 'string' || source === '') return;
    const kind = kinds[element.localName] ?? 'other';
    this.#add(source, { kind, status: 0, durationMs: null, at: Date.now() });
  }

  clear(): void {
    this.#requests = [];
  }

  #add(address: string, request: Omit<FailedRequest, 'url'>): void {
    if (this.#isOwn(address)) return;
    const url = maskAddress(address, document.baseURI);
    // Pictures that are their own address are no requests.
    if (!url.startsWith('http')) return;
    const twin = this.#requests.find((one) => one.url === url && Math.abs(one.at - request.at) < SAME_MS);
    const known = twin && twin.status >= request.status && twin.durationMs !== null ? twin : { ...request, url };
    this.#requests = [...this.#requests.filter((one) => one !== twin), known]
      .sort((one, other) => one.at - other.at)
      .slice(-DETAILS_LIMITS.requests);
  }
}

/**
 * A code from 400 on says so. Without any code, of another site only calls count: of a picture from there the browser
 * tells nothing, whether it came or not.
 */
function hasFailed({ name, responseStatus, initiatorType }: PerformanceResourceTiming): boolean {
  if (typeof responseStatus !== 'number' || (responseStatus > 0 && responseStatus < 400)) return false;
  if (responseStatus >= 400) return true;
  return kinds[initiatorType] === 'call' ? initiatorType !== 'beacon' : name.startsWith(`${location.origin}/`);
}
