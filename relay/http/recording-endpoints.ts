import type { Router } from 'express';
import { errorStatus } from '#shared/protocol/errors.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import { NEXT_HEADER, RecordingPlace } from '#shared/protocol/recording.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Tokens } from '../domain/ports.ts';
import type { RecordingDesk } from '../domain/recording/recording-desk.ts';
import { agentOf } from './bearer.ts';
import { mountAgentEndpoint } from './endpoint.ts';

const UNREADABLE = fail('invalid-input', 'This is no place in a recording.');

/** What was kept of shared pages: a list, the frames in pages, and an end of it for managers. */
export function mountRecordings(router: Router, desk: RecordingDesk, tokens: Tokens): void {
  mountAgentEndpoint(router, 'getRecording', tokens, (claims, input) => desk.manifest(claims, input));
  mountAgentEndpoint(router, 'deleteRecording', tokens, (claims, input) => desk.remove(claims, input));
  router.get('/v1/recordings/:sessionId/frames', async ({ headers, params, query }, response) => {
    const claims = await agentOf(headers.authorization, tokens);
    const asked = placeOf(params.sessionId, query.from ?? '');
    const read = !claims.ok ? claims : !asked.ok ? asked : await desk.read(claims.value, asked.value);
    response.setHeader('Cache-Control', 'no-store');
    if (!read.ok) {
      response.status(errorStatus[read.error.code]).json(read);
      return;
    }
    response.type('application/octet-stream').setHeader(NEXT_HEADER, read.value.at(-1)?.id ?? '');
    for (const { bytes } of read.value) response.write(bytes);
    response.end();
  });
}

function placeOf(session: unknown, from: unknown): Result<{ sessionId: string; after: string }> {
  const [sessionId, after] = [SessionId.safeParse(session), RecordingPlace.safeParse(from)];
  return sessionId.success && after.success ? ok({ sessionId: sessionId.data, after: after.data }) : UNREADABLE;
}
