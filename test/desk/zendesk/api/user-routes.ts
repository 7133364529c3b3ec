import { Router } from 'express';
import { findUser, GROUPS, USERS, type User } from '../user.ts';
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
    response.json(
      pageOf(
        request,
        'groups',
        GROUPS.filter((group) => group.id === user?.group_id),
      ),
    );
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

function showUser({ group_id, ...user }: User): Record<string, unknown> {
  return { ...user, default_group_id: group_id, active: true, verified: true, suspended: false, photo: null };
}
