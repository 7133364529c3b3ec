import { Router } from 'express';

/** Whether each service that the relay stands on answers now. */
export interface Readiness {
  store: () => Promise<boolean>;
  livekit: () => Promise<boolean>;
}

/**
 * `/healthz`: the process runs. `/readyz`: it can serve; chat needs the store only, so a missing LiveKit is named but
 * does not take the relay out of service.
 */
export function createHealth(readiness: Readiness, isStopping: () => boolean): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const [store, livekit] = await Promise.all([readiness.store(), readiness.livekit()]);
    response.status(store && !isStopping() ? 200 : 503).json({ store: word(store), livekit: word(livekit) });
  });
  return router;
}

function word(isReady: boolean): string {
  return isReady ? 'ready' : 'down';
}
