import { Router } from 'express';
import type { ClientFiles } from './client-files.ts';
import { deskPage } from './desk-page.ts';
import type { InstalledApp } from './installed-app.ts';

/** The agent pages, their script and style, and the SDK that apps load from the vendor. */
export function pageRoutes(app: InstalledApp, files: ClientFiles): Router {
  const router = Router();
  const relay = new URL(app.urls.ticket_sidebar).origin;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `frame-src ${relay}`,
    `form-action ${relay}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  router.get(['/', '/agent/tickets/:id', '/agent/apps/casement'], (_request, response) => {
    response.set({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' }).type('html').send(deskPage());
  });
  router.get(['/assets/:name', '/sdk/:name'], (request, response, next) => {
    const file = files.get(request.path.slice(request.path.lastIndexOf('/') + 1));
    if (file) response.type(file.type).send(file.text);
    else next();
  });
  router.get('/assets/nav-bar-icon.svg', (_request, response) => {
    response.type('image/svg+xml').send(app.icon);
  });
  router.get('/assets/favicon.svg', (_request, response) => {
    response.type('image/svg+xml').send(FAVICON);
  });
  return router;
}

const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#5b4b8a"/>' +
  '<path d="M4 5h8v5H7l-3 2.5z" fill="#fff"/></svg>';
