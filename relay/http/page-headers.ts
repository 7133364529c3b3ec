import helmet from 'helmet';
import type { RequestHandler } from 'express';

export interface PagePolicy {
  /** Exact origins of LiveKit as browsers reach it, http(s) and ws(s). */
  mediaOrigins: string[];
  /** Who may frame the page: nobody by default. */
  frameOrigins?: string[];
  /** A further origin of scripts: a help desk's SDK. */
  scriptOrigins?: string[];
  /** The origin on which customers' pages are rebuilt, in a frame of this page: none by default. */
  mirrorUrl?: string;
  /** Where our own socket is: the relay's origin as ws(s). */
  socketOrigin: string;
}

/** No page of ours runs anything inline, loads anything from a third party, or is framed by a stranger. */
export function pageHeaders({
  mediaOrigins,
  frameOrigins,
  scriptOrigins = [],
  mirrorUrl = '',
  socketOrigin,
}: PagePolicy): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...scriptOrigins],
        styleSrc: ["'self'"],
        // Developer tools read the source of a script again by a connection of the page.
        connectSrc: ["'self'", socketOrigin, ...mediaOrigins, ...scriptOrigins],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:', 'mediastream:'],
        ...(mirrorUrl === '' ? {} : { frameSrc: [mirrorUrl] }),
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: frameOrigins ?? ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['lit-html'],
      },
    },
    // Framed pages need their opener: the wide console asks the sidebar for its sign-in.
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    originAgentCluster: true,
    referrerPolicy: { policy: 'no-referrer' },
    // frame-ancestors says it exactly; the older header knows no list.
    xFrameOptions: frameOrigins ? false : { action: 'deny' },
    strictTransportSecurity: { maxAge: 31_536_000 },
  });
}

/** `http://a:1` and `ws://a:1` of one address, whichever was given. */
export function bothSchemes(url: string): string[] {
  const { protocol, host } = new URL(url);
  const isSecure = protocol === 'https:' || protocol === 'wss:';
  return isSecure ? [`https://${host}`, `wss://${host}`] : [`http://${host}`, `ws://${host}`];
}
