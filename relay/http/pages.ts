import { Router, type RequestHandler } from 'express';
import type { Directory } from '../domain/ports.ts';
import { renderPage } from './page.ts';

interface Collaborators {
  directory: Directory;
  relayUrl: string;
  headers: RequestHandler;
  /** Of the wide console, which shows customers' pages. */
  consoleHeaders: RequestHandler;
  /** Origin of the mirror; '' where there is none. */
  mirrorUrl: string;
}

/**
 * The hosted portal, the wide console and where guests enter. The pages are the same for everybody: what is private
 * comes later.
 */
export function createPages({ directory, relayUrl, headers, consoleHeaders, mirrorUrl }: Collaborators): Router {
  const router = Router();
  const portalPage = (portalId: string | undefined): string => {
    const found = portalId === undefined ? undefined : directory.portal(portalId);
    const locale = found?.portal.locale ?? 'en';
    const boot = { relayUrl, locale, ...(portalId === undefined ? {} : { portalId }) };
    return renderPage({ title: found?.portal.name ?? 'Casement', locale, boot, script: '/widget/portal.js' });
  };
  router.get('/', headers, (_request, response) => {
    const portals = directory.tenants().flatMap((tenant) => tenant.portals);
    response.setHeader('Cache-Control', 'no-store');
    response.send(portalPage(portals.length === 1 ? portals[0]?.id : undefined));
  });
  router.get('/p/:portalId', headers, (request, response) => {
    const portalId = String(request.params.portalId);
    response.status(directory.portal(portalId) ? 200 : 404).send(portalPage(portalId));
  });
  router.get('/j', headers, (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.send(portalPage(undefined));
  });
  router.get('/console/wide', consoleHeaders, (_request, response) => {
    const page = { title: 'Casement', locale: 'en', boot: { relayUrl }, mirrorUrl, script: '/console/wide.js' };
    response.send(renderPage(page));
  });
  // Where the note in a ticket leads; which session is behind the `#`, and comes to no log.
  router.get('/console/recording', consoleHeaders, (_request, response) => {
    const page = { title: 'Casement', locale: 'en', boot: { relayUrl }, mirrorUrl, script: '/console/recording.js' };
    response.send(renderPage(page));
  });
  router.get('/g', headers, (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.send(renderPage({ title: 'Casement', locale: 'en', boot: { relayUrl }, script: '/console/guest.js' }));
  });
  return router;
}
