import { Router } from 'express';
import type { InstalledApp } from '../installed-app.ts';
import { sendError } from './api-error.ts';

/** The installation of our app, and the key that its signed addresses are checked with. */
export function appRoutes(app: InstalledApp, publicKeyPem: string): Router {
  const router = Router();
  router.get('/apps/installations/:id.json', (request, response) => {
    if (request.params.id !== String(app.installationId)) {
      sendError(response, 'not-found');
      return;
    }
    const { appId: app_id, settings } = app;
    response.json({ id: app.installationId, app_id, product: 'support', enabled: true, settings });
  });
  router.get('/apps/:id/public_key.pem', (request, response) => {
    if (request.params.id === String(app.appId)) response.type('application/x-pem-file').send(publicKeyPem);
    else sendError(response, 'not-found');
  });
  return router;
}
