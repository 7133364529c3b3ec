import { FRAME_HEAD_BYTES } from '#shared/protocol/frame.ts';
import { readEntries } from '#shared/protocol/recording-entry.ts';
import { NEXT_HEADER, type RecordingManifest } from '#shared/protocol/recording.ts';
import type { Result } from '#shared/protocol/result.ts';
import { fernwayRoster } from '../../support/fernway-roster.ts';
import type { TestRelay } from '../../support/test-relay.ts';
import { watchPage } from '../cobrowse/shared-page.ts';

/** Fernway, where agents may ask to record. */
export function recordingRoster(recording: 'off' | 'ask' = 'ask') {
  const roster = fernwayRoster();
  return { ...roster, policy: { ...roster.policy, recording } };
}

/** A page in sight of Mara, and the customer's yes to its recording. */
export async function recordPage(relay: TestRelay) {
  const watched = await watchPage(relay);
  const { agent, customer, sessionId } = watched;
  await agent.write('recording:ask', sessionId, {});
  const { requestId } = await customer.event(sessionId, 'recording-asked');
  await customer.write('recording:allow', sessionId, { requestId });
  const { grant } = await agent.event(sessionId, 'recording-allowed');
  return { ...watched, recordingId: grant.id };
}

/** Asks the relay as somebody with this token. */
export class Reader {
  constructor(
    private readonly relay: Pick<TestRelay, 'url'>,
    private readonly token: string | undefined,
  ) {}

  manifest(sessionId: string): Promise<Result<RecordingManifest>> {
    return this.#json('GET', `/v1/recordings/${sessionId}`);
  }

  remove(sessionId: string): Promise<Result<object>> {
    return this.#json('DELETE', `/v1/recordings/${sessionId}`);
  }

  /** The bodies of all parts, in order, read page by page; a code where it was refused. */
  async bodies(sessionId: string): Promise<Buffer[] | string> {
    const bodies: Buffer[] = [];
    for (let from: string | null = ''; ;) {
      const path = `/v1/recordings/${sessionId}/frames?from=${encodeURIComponent(from)}`;
      const response: Response = await this.#fetch('GET', path);
      if (!response.ok) return ((await response.json()) as { error: { code: string } }).error.code;
      const bytes = new Uint8Array(await response.arrayBuffer());
      bodies.push(...readEntries(bytes).map(({ part }) => Buffer.from(part.subarray(FRAME_HEAD_BYTES))));
      from = response.headers.get(NEXT_HEADER);
      if (!from) return bodies;
    }
  }

  async #json<T>(method: string, path: string): Promise<Result<T>> {
    return (await (await this.#fetch(method, path)).json()) as Result<T>;
  }

  #fetch(method: string, path: string): Promise<Response> {
    const headers: Record<string, string> = this.token === undefined ? {} : { authorization: `Bearer ${this.token}` };
    return fetch(`${this.relay.url}${path}`, { method, headers });
  }
}
