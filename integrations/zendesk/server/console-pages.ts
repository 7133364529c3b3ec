import express, { Router, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { errorStatus } from '#shared/protocol/errors.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { Directory } from '../../../relay/domain/ports.ts';
import type { Installation, Tenant } from '../../../relay/domain/tenant.ts';
import { verifySignedUrl } from './signed-url.ts';

interface SignedIn {
  agent: { id: string; name: string };
  token: string;
  expiresAt: number;
}

interface Page {
  title: string;
  locale: string;
  boot: Record<string, unknown>;
  sdkUrl?: string;
  script: string;
}

/** What the pages need from the relay. */
export interface ConsolePages {
  directory: Directory;
  relayUrl: string;
  /** The framework's script: the vendor's address in production. */
  sdkUrl: string;
  signIn: (tenant: Tenant, installation: Installation, userId: string) => Promise<Result<SignedIn>>;
  renderPage: (page: Page) => string;
  pageHeaders: (policy: { frameOrigins: string[]; scriptOrigins: string[] }) => RequestHandler;
  clock: () => number;
}

const LOCATIONS = { sidebar: 'ticket_sidebar', 'nav-bar': 'nav_bar', background: 'background' } as const;
const SCRIPTS = {
  sidebar: '/console/console.js',
  'nav-bar': '/console/nav-bar.js',
  background: '/console/background.js',
} as const;
type Location = keyof typeof LOCATIONS;

const Form = z.object({ token: z.string().max(8192) });

/**
 * The app's pages: Zendesk loads them with a form POST whose token says which agent of which installation is there.
 * The answer carries our own short token; the browser is believed nothing else.
 */
export function createConsolePages(with_: ConsolePages): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '16kb' });
  for (const location of Object.keys(LOCATIONS) as Location[]) {
    router.post(`/zendesk/${location}`, form, async (request, response, next) => {
      const parsed = Form.safeParse(request.body);
      const identity = await verifySignedUrl(
        parsed.success ? parsed.data.token : '',
        with_.directory,
        new Date(with_.clock()),
      );
      if (!identity.ok) {
        refuse(response, identity.error);
        return;
      }
      const { tenant, installation, userId } = identity.value;
      const signedIn = await with_.signIn(tenant, installation, userId);
      if (!signedIn.ok) {
        refuse(response, signedIn.error);
        return;
      }
      const policy = { frameOrigins: [installation.frameOrigin], scriptOrigins: [new URL(with_.sdkUrl).origin] };
      with_.pageHeaders(policy)(request, response, (error?: unknown) => {
        if (error) next(error);
        else response.setHeader('Cache-Control', 'no-store').send(page(with_, location, tenant, signedIn.value));
      });
    });
  }
  return router;
}

function page(
  { renderPage, relayUrl, sdkUrl }: ConsolePages,
  location: Location,
  tenant: Tenant,
  { agent, token, expiresAt }: SignedIn,
): string {
  const locale = tenant.portals[0]?.locale ?? 'en';
  const boot = { relayUrl, token, expiresAt, agent, company: tenant.company, locale, location: LOCATIONS[location] };
  return renderPage({ title: 'Casement', locale, boot, sdkUrl, script: SCRIPTS[location] });
}

/** A person sees this inside the help desk: one sentence, no detail for whoever tries tokens. */
function refuse(response: Response, { code, message }: { code: keyof typeof errorStatus; message: string }): void {
  response
    .setHeader('Content-Security-Policy', "default-src 'none'")
    .status(errorStatus[code])
    .type('text/plain')
    .send(message);
}
