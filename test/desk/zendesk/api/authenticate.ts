import type { Request, RequestHandler, Response } from 'express';
import type { Oauth } from '../oauth.ts';
import { AGENTS, findUser, INTEGRATION_USER_ID, type User } from '../user.ts';
import { sendError } from './api-error.ts';

/**
 * Lets bearer tokens and the desk's own pages through. The pages name their agent in a header, which another
 * site's page cannot send without being asked first; whoever opens the stand-in may act as any agent.
 */
export function authenticate(oauth: Oauth): RequestHandler {
  return (request, response, next) => {
    const bearer = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1];
    if (bearer !== undefined && !oauth.isAccessToken(bearer)) {
      sendError(response, 'invalid-token');
      return;
    }
    const user = bearer === undefined ? sessionAgent(request) : findUser(INTEGRATION_USER_ID);
    if (!user) {
      sendError(response, 'unauthenticated');
      return;
    }
    response.locals.userId = user.id;
    response.set('X-Rate-Limit', '700').set('X-Rate-Limit-Remaining', '699');
    next();
  };
}

/** The agent of the desk page that sent this request. */
export function sessionAgent(request: Request): User | undefined {
  const id = Number(request.get('x-desk-agent'));
  return AGENTS.find((agent) => agent.id === id);
}

/** User id that `authenticate` found. */
export function userIdOf(response: Response): number {
  return Number(response.locals.userId);
}
