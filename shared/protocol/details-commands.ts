import { z } from 'zod';
import { agent, both, customer, write } from './command-spec.ts';
import { Details } from './details.ts';

const requestId = z.string().max(64);

/** Technical details of the customer's browser and page: asked for, shared, refused and stopped. */
export const detailsCommands = {
  'details:ask': write(agent, 'Asks for technical details, or for fresh ones while sharing them is allowed.', {}),
  'details:withdraw': write(agent, 'Takes the open question back.', { requestId }),
  'details:send': write(customer, 'Yes, with the details; or fresh ones, without another question.', {
    requestId,
    details: Details,
  }),
  'details:refuse': write(customer, 'Not now; the session goes on.', { requestId }),
  'details:stop': write(both, 'Nothing more is collected; what was shared stays.', {}),
};
