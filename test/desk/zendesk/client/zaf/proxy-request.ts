import type { FrameContext } from './frame-context.ts';

/** How the framework answers `client.request`: the event's end and its arguments. */
export interface RequestAnswer {
  readonly outcome: 'done' | 'fail';
  readonly responseArgs: readonly unknown[];
}

/** Sends an app's request to the REST API as the agent of this page. Other addresses are refused: no proxy here. */
export async function proxyRequest(options: Record<string, unknown>, { store }: FrameContext): Promise<RequestAnswer> {
  const url = new URL(String(options.url), location.origin);
  if (url.origin !== location.origin || !url.pathname.startsWith('/api/v2/')) {
    return failed({ status: 422, statusText: 'Unprocessable', responseText: 'The stand-in only proxies /api/v2.' });
  }
  try {
    const response = await fetch(url, requestOptions(options, store.agent.id));
    const { status, statusText } = response;
    const responseText = await response.text();
    const details = { status, statusText, responseText, responseJSON: parse(responseText) };
    if (!response.ok) return failed(details);
    return { outcome: 'done', responseArgs: [details.responseJSON ?? responseText, 'success', details] };
  } catch {
    return failed({ status: 0, statusText: 'error', responseText: '' });
  }
}

function requestOptions(options: Record<string, unknown>, agentId: number): RequestInit {
  const wanted = options.type ?? options.method;
  const method = typeof wanted === 'string' ? wanted.toUpperCase() : 'GET';
  const headers = new Headers({ 'x-desk-agent': String(agentId) });
  if (typeof options.contentType === 'string') headers.set('content-type', options.contentType);
  if (method === 'GET' || method === 'HEAD' || options.data === undefined) return { method, headers };
  return { method, headers, body: typeof options.data === 'string' ? options.data : JSON.stringify(options.data) };
}

function failed(details: { status: number; statusText: string; responseText: string }): RequestAnswer {
  return { outcome: 'fail', responseArgs: [details, 'error', details.statusText] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
