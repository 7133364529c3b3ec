import { Router, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { renderPage } from './page.ts';

export interface MirrorPage {
  /** Origin of the mirror; '' where there is none. */
  mirrorUrl: string;
  /** Origin of the consoles that frame it. */
  relayUrl: string;
  /** Origins of the help desks that frame those consoles. */
  frameOrigins: string[];
  /** Origins of a portal's sites, on which customers look at what leaves their own browser; undefined: no such portal. */
  sites: (portalId: string) => readonly string[] | undefined;
  /** Serves the built bundles. */
  bundles: RequestHandler;
}

/** What a page may not even be asked for; a copy of somebody's page needs none of it. */
const FEATURES = `accelerometer ambient-light-sensor attribution-reporting autoplay bluetooth browsing-topics camera
  clipboard-read clipboard-write compute-pressure cross-origin-isolated display-capture encrypted-media fullscreen
  gamepad geolocation gyroscope hid identity-credentials-get idle-detection keyboard-map local-fonts magnetometer
  microphone midi otp-credentials payment picture-in-picture publickey-credentials-create publickey-credentials-get
  screen-wake-lock serial storage-access usb web-share window-management xr-spatial-tracking`.split(/\s+/);

const BUNDLE = /^\/mirror\/(?:chunks\/)?\w[\w-]*(?:\.\w+)*$/;

/**
 * The page in which a console rebuilds a customer's page, and that customer's browser its own, on an origin where there
 * is nothing to steal: no sign-in, no store, no API. Under its host nothing else but the relay's health is served, and
 * it is served under no other host.
 */
export function createMirrorPage({ mirrorUrl, relayUrl, frameOrigins, sites, bundles }: MirrorPage): RequestHandler {
  if (mirrorUrl === '') return (_request, _response, next) => next();
  const host = new URL(mirrorUrl).host;
  const router = Router();
  const send = (response: Response, parents: readonly string[]) => {
    const boot = { parents };
    response.setHeader('Permissions-Policy', FEATURES.map((feature) => `${feature}=()`).join(', '));
    response.setHeader('Cache-Control', 'no-cache');
    response.send(renderPage({ title: 'Casement', locale: 'en', boot, script: '/mirror/mirror.js' }));
  };
  router.get('/mirror', mirrorHeaders([relayUrl, ...frameOrigins]), (_request, response) => send(response, [relayUrl]));
  router.get('/mirror/of/:portalId', (request, response, next) => {
    const origins = sites(request.params.portalId);
    if (!origins) {
      next();
      return;
    }
    const parents = [relayUrl, ...origins];
    mirrorHeaders(parents)(request, response, () => send(response, parents));
  });
  router.get(BUNDLE, bundles);
  router.use((_request, response) => {
    response.status(404).setHeader('Content-Security-Policy', "default-src 'none'").type('text/plain').send('');
  });
  return (request, response, next) => {
    if (request.host === host) router(request, response, next);
    else next();
  };
}

/** The frame in it, into which a page is rebuilt, has the same policy: it loads nothing but what is in its own text. */
function mirrorHeaders(ancestors: readonly string[]): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // A rebuilt page has its own styles inline.
        styleSrc: ["'unsafe-inline'", 'blob:'],
        imgSrc: ['blob:', 'data:'],
        fontSrc: ['blob:', 'data:'],
        mediaSrc: ['blob:', 'data:'],
        connectSrc: ["'none'"],
        frameSrc: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: [...ancestors],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    originAgentCluster: true,
    referrerPolicy: { policy: 'no-referrer' },
    // frame-ancestors says it exactly; the older header knows no list.
    xFrameOptions: false,
    strictTransportSecurity: { maxAge: 31_536_000 },
  });
}
