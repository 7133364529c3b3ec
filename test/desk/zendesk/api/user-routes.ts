import { Router, type Request } from 'express';
import { findUser, GROUPS, groupsOf, USERS, type User } from '../user.ts';
import { sendError } from './api-error.ts';
import { userIdOf } from './authenticate.ts';
import { pageOf } from './page-of.ts';

/** Users and groups, read only. */
export function userRoutes(): Router {
  const router = Router();
  router.get('/users.json', (request, response) => {
    response.json(pageOf(request, 'users', USERS.map(showUser)));
  });
  router.get('/users/me.json', (_request, response) => {
    const user = findUser(userIdOf(response));
    if (user) response.json({ user: showUser(user) });
    else sendError(response, 'not-found');
  });
  router.get('/users/:id.json', (request, response) => {
    const user = findUser(Number(request.params.id));
    if (user) response.json({ user: showUser(user) });
    else sendError(response, 'not-found');
  });
  router.get('/users/:id/groups.json', (request, response) => {
    const user = findUser(Number(request.params.id));
    if (user) response.json(pageOf(request, 'groups', groupsOf(user)));
    else sendError(response, 'not-found');
  });
  router.get('/users/:id/group_memberships.json', (request, response) => {
    const user = findUser(Number(request.params.id));
    if (user) response.json(pageOf(request, 'group_memberships', membershipsOf(user, request)));
    else sendError(response, 'not-found');
  });
  router.get('/groups.json', (request, response) => {
    response.json(pageOf(request, 'groups', GROUPS));
  });
  router.get('/groups/:id.json', (request, response) => {
    const group = GROUPS.find(({ id }) => id === Number(request.params.id));
    if (group) response.json({ group });
    else sendError(response, 'not-found');
  });
  return router;
}

const SINCE = '2024-05-13T00:07:08Z';

/** End users have none. */
function membershipsOf({ id: user_id, groups }: User, request: Request): Array<Record<string, unknown>> {
  const origin = `${request.protocol}://${request.get('host') ?? ''}`;
  return groups.map((group_id, index) => {
    const id = user_id * 100 + index;
    const url = `${origin}/api/v2/group_memberships/${id}.json`;
    return { url, id, user_id, group_id, default: index === 0, created_at: SINCE, updated_at: SINCE };
  });
}

function showUser({ groups, ...user }: User): Record<string, unknown> {
  const default_group_id = groups[0] ?? null;
  return { ...user, default_group_id, active: true, verified: true, suspended: false, photo: null };
}
