import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createZendeskDesk } from '../../desk/zendesk/desk.ts';

export interface DeskClient {
  readonly url: string;
  readonly oauth: { readonly clientId: string; readonly clientSecret: string; readonly refreshToken: string };
  readonly close: () => Promise<void>;
  /** Any request; a body is sent as JSON. The answer's body is parsed. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The same with a fresh access token. */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  refresh(refreshToken?: string): Promise<Answer>;
  fault(fault: Record<string, unknown>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** A running desk with keys and secrets made for this run, and a client that speaks to it over HTTP. */
export async function startDesk(): Promise<DeskClient> {
  const secret = (): string => randomBytes(18).toString('base64url');
  const oauth = { clientId: 'casement', clientSecret: secret(), refreshToken: secret() };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signingKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const relayUrl = 'http://127.0.0.1:4000';
  const desk = createZendeskDesk({ relayUrl, subdomain: 'fernway', installationId: '7001', oauth, signingKeyPem });
  const { url, close } = await desk.listen(0);

  const send: DeskClient['send'] = async (method, path, body, headers = {}) => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...init,
    });
    return read(response);
  };
  const refresh: DeskClient['refresh'] = (refreshToken = oauth.refreshToken) =>
    send('POST', '/oauth/tokens', {
      grant_type: 'refresh_token',
      client_id: oauth.clientId,
      client_secret: oauth.clientSecret,
      refresh_token: refreshToken,
    });
  let token: string | undefined;
  const call: DeskClient['call'] = async (method, path, body) => {
    token ??= String((await refresh()).body.access_token);
    return send(method, `/api/v2${path}`, body, { authorization: `Bearer ${token}` });
  };
  return { url, oauth, close, send, call, refresh, fault: (fault) => send('POST', '/stand-in/faults', fault) };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const parsed: unknown = isJson ? JSON.parse(text) : {};
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: Object.fromEntries(Object.entries(parsed ?? {})),
  };
}
